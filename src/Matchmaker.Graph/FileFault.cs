using Matchmaker.Domain;

namespace Matchmaker.Graph;

/// <summary>Explains why a file or folder cannot be used, in a sentence that says what to do about it.</summary>
public static class FileFault
{
    // Error numbers, fixed by the systems: ENOSPC, EROFS and EDQUOT of Linux, and ERROR_DISK_FULL of Windows.
    private const int NoSpace = 28,
        ReadOnlyDisk = 30,
        QuotaReached = 122,
        WindowsDiskFull = 0x70;

    /// <summary>On Linux the HResult is the error number itself; on Windows its lower half is.</summary>
    public static bool IsFull(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return OperatingSystem.IsWindows()
            ? (fault.HResult & 0xFFFF) == WindowsDiskFull
            : fault.HResult is NoSpace or QuotaReached;
    }

    /// <param name="path">The file or folder that was to be used; null where the message names it.</param>
    public static LocalizedText Words(Exception fault, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var at = path is null ? fault.Message : path;
        return fault switch
        {
            _ when IsFull(fault) => Full(at),
            UnauthorizedAccessException => new(
                $"没有权限使用文件或目录，请检查其所有者和权限：{at}",
                $"No right to use a file or folder; check who owns it and its mode: {at}"
            ),
            DirectoryNotFoundException => new(
                $"目录不存在，请先创建或改正路径：{at}",
                $"There is no such folder; make it first, or correct the path: {at}"
            ),
            FileNotFoundException => new(
                $"文件不存在，请改正路径：{at}",
                $"There is no such file; correct the path: {at}"
            ),
            { HResult: ReadOnlyDisk } when !OperatingSystem.IsWindows() => new(
                $"磁盘是只读的，请换一个可写的位置：{at}",
                $"The disk is read-only; choose a place that can be written: {at}"
            ),
            _ when path is null => new($"文件或目录无法使用：{at}", $"A file or a folder cannot be used: {at}"),
            _ => new(
                $"文件或目录无法使用：{at}（{fault.Message}）",
                $"A file or a folder cannot be used: {at} ({fault.Message})"
            ),
        };
    }

    /// <param name="at">The file or the folder.</param>
    public static LocalizedText Full(string at) =>
        new($"磁盘已满，请腾出空间后重试：{at}", $"The disk is full; free some space and try again: {at}");
}
