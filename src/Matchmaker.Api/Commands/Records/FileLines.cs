using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;

namespace Matchmaker.Api.Commands.Records;

/// <summary>A line of a file, as bytes: only lines that are wanted are worth turning into text.</summary>
public readonly record struct FileLine(int Number, ReadOnlyMemory<byte> Bytes)
{
    // A byte that is not UTF-8 must not become a question mark in the store.
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <exception cref="StartupException">The line is not UTF-8.</exception>
    public string Text()
    {
        try
        {
            return Strict.GetString(Bytes.Span);
        }
        catch (DecoderFallbackException e)
        {
            var (at, value) = (
                e.Index + 1,
                e.BytesUnknown is [var first, ..] ? first.ToString("X2", CultureInfo.InvariantCulture) : "?"
            );
            throw new StartupException(
                new LocalizedText(
                    $"第 {Number} 行不是 UTF-8 编码（第 {at} 个字节 0x{value}），可能是 GBK 文件；请另存为 UTF-8，或重新导出。其后的内容未检查。",
                    $"Line {Number} is not in UTF-8 (byte {at}, 0x{value}); it may be a GBK file. Save it "
                        + $"as UTF-8 or export again. What follows was not checked."
                )
            );
        }
    }
}

/// <summary>The lines of a file that somebody hands over, which may be no such file at all.</summary>
public static class FileLines
{
    /// <summary>
    /// Bytes of a line. Set by hand, ten times what the largest record takes, so that a file without line breaks is
    /// refused before it fills the memory. Doubled, such a file takes twice the memory until it is refused.
    /// </summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private static readonly StreamPipeReaderOptions Reading = new(bufferSize: 1 << 20);

    private static readonly (byte[] Start, LocalizedText Is)[] OtherFiles =
    [
        ([0xFF, 0xFE], new("UTF-16 文件，请另存为 UTF-8。", "in UTF-16; save it as UTF-8.")),
        ([0xFE, 0xFF], new("UTF-16 文件，请另存为 UTF-8。", "in UTF-16; save it as UTF-8.")),
        ([0x1F, 0x8B], new("gzip 压缩文件，请先解压。", "compressed with gzip; unpack it first.")),
        (
            [0x50, 0x4B, 0x03, 0x04],
            new(
                "zip 压缩文件（或 Excel 工作簿），请先解压或用 export 导出。",
                "a zip archive or an Excel workbook; unpack it, or use a file that export wrote."
            )
        ),
        (
            [.. "SQLite format 3\0"u8],
            new(
                "数据库文件，请放到数据目录中使用，或先用 export 导出。",
                "a database; put it into a data directory, or export from it first."
            )
        ),
    ];

    /// <exception cref="StartupException">It is no text file that can be read line by line.</exception>
    public static async IAsyncEnumerable<FileLine> ReadAsync(string path, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var file = Open(path);
        var reader = PipeReader.Create(file, Reading);
        var number = 1;
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var rest = read.Buffer;
            if (number == 1 && !rest.IsEmpty)
                rest = Begin(rest, path);
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return Line(number++, rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                if (!rest.IsEmpty)
                    yield return Line(number, rest);
                yield break;
            }
            if (rest.Length > LongestLine)
                throw TooLong(number);
            reader.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw Problem(
                $"“{path}”是目录，应为 export 写出的文件。",
                $"“{path}” is a folder; a file that export wrote is wanted."
            );
        if (!File.Exists(path))
            throw Problem($"没有文件“{path}”。", $"There is no file “{path}”.");
        var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            1,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        if (file.CanSeek && file.Length > 0)
            return file;
        var isPipe = !file.CanSeek;
        file.Dispose();
        throw isPipe
            ? Problem(
                $"“{path}”不是普通文件：内容要读几遍，请先存为文件。",
                $"“{path}” is no plain file: it is read several times, so save it first."
            )
            : Problem($"文件“{path}”是空的。", $"The file “{path}” is empty.");
    }

    // A byte order mark is taken; what tells of another kind of file is told of.
    private static ReadOnlySequence<byte> Begin(ReadOnlySequence<byte> rest, string path)
    {
        var start = rest.Slice(0, Math.Min(16, rest.Length)).ToArray();
        foreach (var (bytes, kind) in OtherFiles)
        {
            if (start.AsSpan().StartsWith(bytes))
                throw Problem($"文件“{path}”是{kind.Zh}", $"The file “{path}” is {kind.En}");
        }
        return start.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? rest.Slice(3) : rest;
    }

    private static FileLine Line(int number, ReadOnlySequence<byte> bytes)
    {
        if (bytes.Length > LongestLine)
            throw TooLong(number);
        var line = bytes.ToArray();
        if (line.AsSpan().Contains((byte)0))
            throw Problem(
                $"第 {number} 行含有 NUL 字节，文件已损坏或不是文本文件。",
                $"Line {number} has a NUL byte: the file is damaged, or no text."
            );
        return new FileLine(number, line is [.. var whole, (byte)'\r'] ? whole : line);
    }

    private static StartupException TooLong(int number) =>
        Problem(
            $"第 {number} 行超过 {LongestLine >> 20} MB，不是 export 写出的一行。",
            $"Line {number} is longer than {LongestLine >> 20} MB; export writes no such line."
        );

    private static StartupException Problem(string zh, string en) => new(new LocalizedText(zh, en));
}
