namespace Matchmaker.Api.Commands;

/// <summary>A file that appears under its name when it is complete, or not at all; readable by its owner alone.</summary>
public static class NewFile
{
    /// <exception cref="IOException">There is a file of this name.</exception>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        if (File.Exists(path)) throw new IOException($"“{path}” exists; name a new file.");
        var beside = $"{path}.{Environment.ProcessId}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            T result;
            await using (var file = new FileStream(beside, options))
            {
                result = await write(file);
                await file.FlushAsync();
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, path);
            return result;
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
