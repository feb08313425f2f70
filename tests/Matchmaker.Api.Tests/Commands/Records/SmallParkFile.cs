using System.Text;
using System.Text.RegularExpressions;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Tests.Commands.Records;

/// <summary>An export of the small park, and what a test changes in it.</summary>
internal static class SmallParkFile
{
    /// <summary>The lines of an export of these records.</summary>
    public static List<string> Export(params IEnumerable<IRecord> records)
    {
        var lines = records.Select(RecordLine.Of).ToList();
        return
        [
            RecordLine.Write(new ExportHeader(ExportHeader.Name, 1, 1, SmallPark.Morning, true)),
            .. lines,
            RecordLine.Write(new ExportEnd(lines.Count)),
        ];
    }

    /// <summary>
    /// The whole export with one record in other words; "…" in the part stands for whatever is there.
    /// </summary>
    public static string With(string id, string part, string instead)
    {
        var lines = Export(SmallPark.All);
        var at = lines.FindIndex(l => l.Contains($"\"id\":\"{id}\",\"record\"", StringComparison.Ordinal));
        var wanted = new Regex(Regex.Escape(part).Replace("…", "[^\"]*", StringComparison.Ordinal));
        Assert.Matches(wanted, lines[at]);
        lines[at] = wanted.Replace(lines[at], instead.Replace("$", "$$", StringComparison.Ordinal));
        return string.Join('\n', lines) + "\n";
    }

    public static byte[] Bytes(IEnumerable<string> lines, string end = "\n") =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + end)));
}
