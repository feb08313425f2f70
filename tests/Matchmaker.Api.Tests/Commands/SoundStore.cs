namespace Matchmaker.Api.Tests.Commands;

/// <summary>A data directory as a stopped product leaves it, to be copied and broken.</summary>
public sealed class SoundStore : StoreToCopy
{
    protected override async Task FillAsync(string data)
    {
        await using var served = await ProgramRun.ServeAsync(data);
        await served.StopAsync();
    }
}

/// <summary>
/// A data directory as the seed command leaves it, to be copied: one start of the program instead of one for each test.
/// </summary>
public sealed class SeededStore : StoreToCopy
{
    protected override async Task FillAsync(string data) =>
        (await ProgramRun.OfAsync("seed", "--data", data)).Succeeded();
}

/// <summary>A data directory that is filled once, of which each test has a copy.</summary>
public abstract class StoreToCopy : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public async ValueTask InitializeAsync() => await FillAsync(_folder.Path);

    /// <summary>The path, now with a copy of the directory.</summary>
    public string CopyTo(string path)
    {
        _folder.CopyTo(path);
        return path;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    protected abstract Task FillAsync(string data);
}
