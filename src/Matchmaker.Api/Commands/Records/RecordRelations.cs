using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Commands.Records;

/// <summary>
/// What the records of a file say of one another, and of those that the store has already: all that a commit could be
/// refused for.
/// </summary>
public sealed class RecordRelations(IRecords records)
{
    /// <summary>Ids asked of the store at once; doubled, half the round trips of a few milliseconds each.</summary>
    private const int Batch = 1_000;

    public async Task CheckAsync(RecordFile file, ProblemList problems, CancellationToken ct)
    {
        var elsewhere = await ElsewhereAsync(file, ct);
        foreach (var claims in file.References.Values)
        {
            foreach (
                var id in claims.References.Where(id => !file.References.ContainsKey(id) && !elsewhere.ContainsKey(id))
            )
                problems.Add(
                    new LocalizedText(
                        $"第 {claims.Line} 行引用的“{id}”不存在。",
                        $"Line {claims.Line} points at “{id}”, which does not exist."
                    )
                );
            CheckPosters(claims, file, elsewhere, problems);
        }
        await CheckKeysAsync(file, problems, ct);
    }

    // Who posted the project, and the offer that was asked, is a party of the engagement: another name there would open
    // it to a stranger.
    private static void CheckPosters(
        RecordReferences claims,
        RecordFile file,
        Dictionary<string, IRecord> elsewhere,
        ProblemList problems
    )
    {
        foreach (var (part, id, claimed) in claims.Posted)
        {
            var poster = file.References.TryGetValue(id, out var project)
                ? project.Poster
                : (elsewhere.GetValueOrDefault(id) as Project)?.PostedBy;
            if ((project is not null || elsewhere.ContainsKey(id)) && poster != claimed)
                problems.Add(
                    new LocalizedText(
                        $"第 {claims.Line} 行 {part}：项目 {id} 由 {poster ?? "null"} 发布，现为 {claimed ?? "null"}。",
                        $"Line {claims.Line}, {part}: {poster ?? "null"} posted the project {id}, "
                            + $"{claimed ?? "null"} was read."
                    )
                );
        }
    }

    /// <summary>What the file points at and the store has.</summary>
    private async Task<Dictionary<string, IRecord>> ElsewhereAsync(RecordFile file, CancellationToken ct)
    {
        var wanted = file
            .References.Values.SelectMany(c => c.References)
            .Where(id => !file.References.ContainsKey(id))
            .ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, IRecord>(StringComparer.Ordinal);
        foreach (var ids in wanted.Chunk(Batch))
        {
            foreach (var record in await records.ByIdsAsync(ids, ct))
                found[record.Id] = record;
        }
        return found;
    }

    private async Task CheckKeysAsync(RecordFile file, ProblemList problems, CancellationToken ct)
    {
        var owners = new Dictionary<string, RecordReferences>(StringComparer.Ordinal);
        foreach (var claims in file.References.Values.OrderBy(c => c.Line))
        {
            foreach (var key in claims.Keys.Where(key => !owners.TryAdd(key, claims)))
            {
                var (what, first) = (RecordReferences.Words(key), owners[key]);
                problems.Add(
                    new LocalizedText(
                        $"第 {claims.Line} 行（{claims.Id}）：{what.Zh}已属于第 {first.Line} 行的 {first.Id}。",
                        $"Line {claims.Line} ({claims.Id}): {what.En} belongs to {first.Id} of line {first.Line}."
                    )
                );
            }
        }
        if (owners.Count == 0)
            return;
        await foreach (var stored in records.AllAsync(ct))
        {
            foreach (var key in RecordReferences.KeysOf(stored))
            {
                // A stored record that is in the file, too, claims what the file says.
                if (
                    !owners.TryGetValue(key, out var claims)
                    || claims.Id == stored.Id
                    || file.References.ContainsKey(stored.Id)
                )
                    continue;
                var what = RecordReferences.Words(key);
                problems.Add(
                    new LocalizedText(
                        $"第 {claims.Line} 行（{claims.Id}）：{what.Zh}已属于库中的 {stored.Id}。",
                        $"Line {claims.Line} ({claims.Id}): {what.En} belongs to {stored.Id} of the store."
                    )
                );
            }
        }
    }
}
