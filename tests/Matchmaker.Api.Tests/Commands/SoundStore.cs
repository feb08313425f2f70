namespace Matchmaker.Api.Tests.Commands;

/// <summary>A data directory as a stopped product leaves it, to be copied and broken.</summary>
public sealed class SoundStore : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    private string Data => _folder.In("data");

    public async ValueTask InitializeAsync()
    {
        await using var served = await ProgramRun.ServeAsync(Data);
        await served.StopAsync();
    }

    public void CopyTo(string path)
    {
        foreach (var from in Directory.GetFiles(Data, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(path, Path.GetRelativePath(Data, from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
