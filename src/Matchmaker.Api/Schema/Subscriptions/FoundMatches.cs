using System.Runtime.CompilerServices;
using Matchmaker.Api.Live;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching;

namespace Matchmaker.Api.Schema;

/// <summary>Ranks anew after commits of firms or projects, and tells of the candidates that were not among the best before.</summary>
public sealed class FoundMatches(Broadcast broadcast, FindMatches find, Func<Caller> who, string about)
{
    private static readonly PageRequest Best = new(PageRequest.Most);

    public async IAsyncEnumerable<MatchNode> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var listener = broadcast.Join();
        var known = (await NowAsync(ct)).Select(Key).ToHashSet();
        await foreach (var changes in listener.ReadAsync(ct))
        {
            if (!changes.Any(c => c.Kind is RecordKind.Firm or RecordKind.Project)) continue;
            foreach (var match in (await NowAsync(ct)).Where(m => known.Add(Key(m)))) yield return new MatchNode(match);
        }
    }

    private async Task<IEnumerable<Match>> NowAsync(CancellationToken ct) => Answer.Or(Ids.Prefix(about) switch
    {
        "project" => await find.ForProjectAsync(about, new MatchFilter(), Best, who(), ct),
        "firm" => await find.ForFirmAsync(about, new MatchFilter(), Best, who(), ct),
        _ => UserError.NotFound(about, "for"),
    }).Items;

    private static (string?, string?) Key(Match match) => (match.Firm, match.Project);
}
