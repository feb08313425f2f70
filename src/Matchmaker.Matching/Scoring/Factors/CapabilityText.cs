using Matchmaker.Domain;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The text factor: how much the supplier's own words speak for it, in logits.</summary>
internal static class CapabilityText
{
    // Words that a sentence says are missing; more are not read.
    private const int MostMissing = 2;

    public static double? Value(CandidatePair pair, SoughtWeights weights)
    {
        if (weights.Own == 0)
            return pair.Answer.Document is null ? null : weights.Words * pair.Answer.Words;
        var shared = (weights.Own * pair.Sought.Own) + (weights.Links * pair.Sought.OwnAmongLinks);
        return shared - weights.Neutral + (weights.Words * pair.Answer.Words);
    }

    public static Told Tell(CandidatePair pair)
    {
        if (Closest(pair) is var (line, shared))
        {
            var missing = Missing(pair, shared);
            return new(
                new(
                    $"{Zh(line.Source)}『{line.Text}』{shared.InWords.Zh}{missing.Zh}",
                    $"{En(line.Source)} “{line.Text}” {shared.InWords.En}{missing.En}"
                ),
                Compared(pair.Need.Text, line)
            );
        }
        return pair.Answer.Statement is { } stated && pair.Sought.Own + pair.Answer.Words > 0
            ? Told.Of(
                $"{Zh(stated.Source)}『{stated.Text}』与需求只有个别字相近",
                $"{En(stated.Source)} “{stated.Text}” shares single characters with the need, and no word"
            )
            : Told.Of($"没有写明{Heads(pair).Zh}", $"states nothing of {Heads(pair).En}");
    }

    // The line whose shared words weigh most, of equals the first.
    private static (SupplyLine Line, SharedWords Shared)? Closest(CandidatePair pair)
    {
        var lines = pair
            .Supplier.Lines.Select(line => (Line: line, Weight: SharedWords.WeightIn(pair.Need.Sought, line.Folded)))
            .Where(l => l.Weight is not null)
            .OrderByDescending(l => l.Weight);
        foreach (var (line, _) in lines)
            if (SharedWords.Of(pair.Need.Sought, line.Folded) is { Any: true } shared)
                return (line, shared);
        return null;
    }

    private static ComparedTexts? Compared(NeedClauses need, SupplyLine line) =>
        need.Closest(line) is { } texts ? new(line.Text, texts.Asked) : null;

    // What a buyer would miss: the heads and the telling modifiers that the text has neither by name nor by class.
    private static LocalizedText Missing(CandidatePair pair, SharedWords shared)
    {
        var missing = pair
            .Need.Sought.Items.Where(i => i.Weight == 1)
            .SelectMany(i => i.Words.Where(w => w.Tells || w is { Role: SoughtRole.Head, Weight: 1 }))
            .Where(w =>
                !shared.Words.Contains(w.Text)
                && !shared.Equivalents.Concat(shared.Classes).Any(a => a.For.Contains(w.Text, StringComparison.Ordinal))
            )
            .OrderBy(w => w.Tells)
            .Select(w => w.Text)
            .Distinct()
            .Take(MostMissing)
            .ToList();
        return missing.Count == 0
            ? new("", "")
            : new($"，未写明“{string.Join("”“", missing)}”", $", but not “{string.Join("”, “", missing)}”");
    }

    private static LocalizedText Heads(CandidatePair pair)
    {
        var heads = pair.Need.Sought.Items.Select(i => i.Text).Where(t => t.Length > 0).Take(2).ToList();
        return heads.Count == 0
            ? new("所需", "what is sought")
            : new($"“{string.Join("”“", heads)}”", $"“{string.Join("”, “", heads)}”");
    }

    private static string Zh(SupplySource source) =>
        source switch
        {
            SupplySource.Capability => "能力",
            SupplySource.Offer => "供给",
            SupplySource.Name => "企业名称",
            _ => "所述",
        };

    private static string En(SupplySource source) =>
        source switch
        {
            SupplySource.Capability => "the capability",
            SupplySource.Offer => "the offer",
            SupplySource.Name => "the firm's name",
            _ => "the words",
        };
}
