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

    // Lines whose weights are kept on the stack; hardly a supplier has more.
    private const int MostOnStack = 64;

    // Below the weight of any shared word: of a line that shares none.
    private const double Nothing = -1;

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

    // The line whose shared words weigh most, of equals the first; the next one where what weighs so much is told of no
    // line.
    private static (SupplyLine Line, SharedWords Shared)? Closest(CandidatePair pair)
    {
        var lines = pair.Supplier.Lines;
        Span<double> weights = lines.Count <= MostOnStack ? stackalloc double[lines.Count] : new double[lines.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = SharedWords.WeightIn(pair.Need.Sought, lines[i].Folded) ?? Nothing;
        while (Heaviest(weights) is >= 0 and var heaviest)
        {
            if (SharedWords.Of(pair.Need.Sought, lines[heaviest].Folded) is { Any: true } shared)
                return (lines[heaviest], shared);
            weights[heaviest] = Nothing;
        }
        return null;
    }

    private static int Heaviest(ReadOnlySpan<double> weights)
    {
        var heaviest = -1;
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] > (heaviest < 0 ? Nothing : weights[heaviest]))
                heaviest = i;
        return heaviest;
    }

    private static ComparedTexts? Compared(NeedClauses need, SupplyLine line) =>
        need.Closest(line.Terms).Clause is { } clause ? new(line.Text, clause) : null;

    // What a buyer would miss: the heads and the telling modifiers that the text has neither by name nor by class.
    private static LocalizedText Missing(CandidatePair pair, SharedWords shared)
    {
        List<string> missing = [];
        AddMissing(pair.Need.Sought, shared, telling: false, missing);
        AddMissing(pair.Need.Sought, shared, telling: true, missing);
        return missing.Count == 0
            ? new("", "")
            : new($"，未写明“{string.Join("”“", missing)}”", $", but not “{string.Join("”, “", missing)}”");
    }

    private static void AddMissing(SoughtText sought, SharedWords shared, bool telling, List<string> missing)
    {
        for (var place = 0; place < sought.Items.Count; place++)
        {
            if (sought.Items[place] is not { Weight: 1 } item)
                continue;
            for (var i = 0; i < item.Words.Count && missing.Count < MostMissing; i++)
                if (
                    item.Words[i] is var word
                    && word.Tells == telling
                    && (telling || word is { Role: SoughtRole.Head, Weight: 1 })
                    && !missing.Contains(word.Text)
                    && !shared.Words.Contains(word.Text)
                    && !StandFor(shared.Equivalents, word.Text)
                    && !StandFor(shared.Classes, word.Text)
                )
                    missing.Add(word.Text);
        }
    }

    private static bool StandFor(IReadOnlyList<AddedWord> added, string word)
    {
        for (var i = 0; i < added.Count; i++)
            if (added[i].For.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
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
