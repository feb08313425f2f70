using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Import.Seed;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring;

namespace Matchmaker.Api.Commands;

/// <summary>
/// Builds the match index from the store as a start would, and names the records that it has to leave out.
/// </summary>
public sealed class IndexCheck(IChains chains, IRecords records)
{
    public async IAsyncEnumerable<LocalizedText> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var engine = new MatchEngine(MatchModel.Load(SeedThesaurus.BuiltIn));
        var catalogue = new Catalogue(await chains.CatalogueAsync(ct));
        await engine.LoadAsync(records, catalogue, revision: 0, saved: null, ct);
        foreach (var (id, leftOut) in engine.Current.Skipped)
        {
            var kind = leftOut.Why.GetType().Name;
            yield return new(
                $"“{id}”的内容无法编入匹配索引（{kind}），匹配中不会出现；请修改后重新保存。",
                $"The content of “{id}” cannot be indexed ({kind}), so matching is without it; change "
                    + $"it and save it again."
            );
        }
    }
}
