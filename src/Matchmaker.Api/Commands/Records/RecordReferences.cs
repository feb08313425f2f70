using System.Runtime.InteropServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Records;

namespace Matchmaker.Api.Commands.Records;

/// <summary>
/// The references and unique keys of a record: kept of each record of a file, while the record itself is not.
/// </summary>
/// <param name="References">Ids of records that must be there.</param>
/// <param name="Keys">Texts that no other record may have.</param>
/// <param name="Poster">Of a project: the firm that posted it.</param>
/// <param name="Posted">Of an engagement: the project that it is on and the offer that was asked, each with the firm
/// that the engagement takes for its poster.</param>
public sealed record RecordReferences(
    int Line,
    RecordKind Kind,
    string Id,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Keys,
    string? Poster,
    IReadOnlyList<PostedProject> Posted
)
{
    private static readonly PostedProject[] Nothing = [];

    /// <param name="pool">One text for each id, however many records point there.</param>
    public static RecordReferences Of(IRecord record, int line, Dictionary<string, string> pool)
    {
        return new(
            line,
            record.RecordKind,
            One(record.Id),
            [.. record.References.Distinct(StringComparer.Ordinal).Select(One)],
            [.. KeysOf(record)],
            OneOrNull((record as Project)?.PostedBy),
            record is Engagement e
                ?
                [
                    new("poster", One(e.Project), OneOrNull(e.Poster)),
                    .. e.Offer is { } offer ? [new PostedProject("firm", One(offer), One(e.Firm))] : Nothing,
                ]
                : Nothing
        );

        string? OneOrNull(string? id) => id is null ? null : One(id);

        string One(string id) => CollectionsMarshal.GetValueRefOrAddDefault(pool, id, out _) ??= id;
    }

    /// <summary>The record's unique keys, and the ids of its parts that are asked for by themselves.</summary>
    public static IEnumerable<string> KeysOf(IRecord record) =>
        record is Engagement e
            ? [.. e.Keys, .. (e.FollowUps ?? []).Select(f => $"id:{f.Id}"), .. e.Outcomes.Select(o => $"id:{o.Id}")]
            : record.Keys;

    /// <summary>What such a key is called.</summary>
    public static LocalizedText Words(string key) =>
        key.Split(':') switch
        {
            ["uscc", var code] => new($"统一社会信用代码 {code}", $"the credit code {code}"),
            ["account", var name] => new($"账号名“{name}”", $"the sign-in name “{name}”"),
            ["engagement", var project, var firm] => new(
                $"{firm} 与 {project} 进行中的对接",
                $"the engagement under way of {firm} on {project}"
            ),
            ["mark", ..] => new(
                "同一账号在同一列表上对同一候选的标记",
                "the mark of one account on one candidate of one list"
            ),
            ["ruling", var project, var candidate] => new(
                $"对 {project} 的候选 {candidate} 的决定",
                $"the ruling on {candidate} for {project}"
            ),
            ["id", var id] => new($"编号“{id}”", $"the id “{id}”"),
            _ => new(key, key),
        };
}

/// <summary>A project with the firm that an engagement takes for its poster.</summary>
/// <param name="Part">The part of the engagement that names the firm.</param>
public sealed record PostedProject(string Part, string Project, string? Poster);

/// <summary>Messages about faults of records in a file.</summary>
internal static class RecordFaultMessages
{
    /// <summary>The fault with its line: what follows is what was read and what is wanted.</summary>
    public static LocalizedText In(this RecordFault fault, int line) =>
        fault.Path.Length == 0
            ? new($"第 {line} 行：{fault.Message.Zh}", $"Line {line}: {fault.Message.En}")
            : new($"第 {line} 行 {fault.Path}：{fault.Message.Zh}", $"Line {line}, {fault.Path}: {fault.Message.En}");
}
