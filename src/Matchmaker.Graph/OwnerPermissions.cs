namespace Matchmaker.Graph;

/// <summary>
/// File permissions for the owner alone (0600, 0700), whatever the mode of the folder and the umask; Windows has rights
/// of its own.
/// </summary>
public static class OwnerPermissions
{
    public const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>A folder that is there keeps its mode; a new one is its owner's.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, ReadWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Options for a file that nobody else can read from its first moment on.</summary>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = ReadWrite;
        return options;
    }

    /// <summary>Whether anybody but its owner has a right to the file.</summary>
    public static bool IsWide(string path) =>
        !OperatingSystem.IsWindows() && Path.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0;

    /// <summary>Whether nobody may write it: a copy that is kept, and not one that is used.</summary>
    public static bool IsKept(string path) =>
        !OperatingSystem.IsWindows() && Path.Exists(path) && (File.GetUnixFileMode(path) & AnyWrite) == 0;

    /// <summary>Takes the rights of all others away; true where there were some and they are gone.</summary>
    public static bool Narrow(string path)
    {
        if (OperatingSystem.IsWindows() || !IsWide(path))
            return false;
        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~Others);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is somebody else's, or the disk is read-only: check tells of it.
            return false;
        }
    }
}
