using System.Diagnostics;

namespace Matchmaker.Testing;

/// <summary>Processes that a test starts, none of which may hold up the run.</summary>
public static class Processes
{
    /// <summary>What a start or an end may take on a machine that is busy with other tests.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Returns when the process has ended; one that does not end is killed, and fails the test with what it has said.
    /// </summary>
    /// <param name="said">What it writes, read to the end.</param>
    public static async Task EndAsync(this Process process, params Task<string>[] said)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            // A child of its own may still hold the pipe.
            await Task.WhenAll(said).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            var (name, arguments) = (process.StartInfo.FileName, string.Join(' ', process.StartInfo.ArgumentList));
            process.Kill(entireProcessTree: true);
            var text = await Task.WhenAll(said.Where(s => s.IsCompletedSuccessfully));
            Assert.Fail(
                $"“{name} {arguments}” did not end within " + $"{Patience}.{Environment.NewLine}{string.Concat(text)}"
            );
        }
    }
}
