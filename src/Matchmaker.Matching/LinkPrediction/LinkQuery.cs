namespace Matchmaker.Matching.LinkPrediction;

/// <summary>A query of link prediction: a product, with the candidates that are known to belong to it.</summary>
/// <param name="Known">Candidates that are known to belong already, by their places: they speak for others and are not
/// answers again.</param>
public sealed record LinkQuery(string Text, IReadOnlyList<int> Known);

/// <summary>The candidates of a query by their places, and for each its row of evidence.</summary>
public sealed record LinkEvidence(int[] Candidates, float[][] Rows)
{
    /// <summary>
    /// Takes what each kind of evidence finds best, and gives for each of these two numbers per kind: relative to the
    /// best, and as it is; and for some a third, which grows with how much is known already, since then the names say
    /// less and the company more.
    /// </summary>
    /// <param name="columns">A value for every candidate; kinds with a positive <c>Take</c> also nominate that
    /// many.</param>
    /// <param name="withKnown">The kinds that have a third number.</param>
    internal static LinkEvidence Of(
        IReadOnlyList<EvidenceColumn> columns,
        IReadOnlyList<int> known,
        IReadOnlyList<string> withKnown
    )
    {
        var growing = withKnown.Select(kind => columns.Single(c => c.Kind == kind).Values).ToArray();
        var much = MathF.Log(1 + known.Count);
        var candidates = columns
            .Where(c => c.Take > 0)
            .SelectMany(c => NeighbourVotes.Top(c.Values, c.Take).Select(t => t.Place))
            .Except(known)
            .Distinct()
            .Order()
            .ToArray();
        var most = columns.Select(c => Math.Max(c.Values.Max(), 1e-9f)).ToArray();
        return new LinkEvidence(
            candidates,
            [
                .. candidates.Select(place =>
                    columns
                        .Select((c, k) => MathF.Sqrt(Math.Max(c.Values[place] / most[k], 0)))
                        .Concat(columns.Select(c => Math.Max(c.Values[place], -1)))
                        .Concat(growing.Select(g => Math.Max(g[place], -1) * much))
                        .ToArray()
                ),
            ]
        );
    }

    /// <summary>The names of a row's numbers, in its order.</summary>
    internal static IReadOnlyList<string> Names(IReadOnlyList<EvidenceFamily> families, IReadOnlyList<string> withKnown)
    {
        var kinds = families.SelectMany(f => f.Kinds).ToArray();
        return [.. kinds.Select(OfTheBest), .. kinds, .. withKnown.Select(WithKnown)];
    }

    /// <summary>The name of a kind's value relative to the best.</summary>
    public static string OfTheBest(string kind) => kind + " of the best";

    /// <summary>The name of a kind's value times the logarithm of what is known, and one.</summary>
    public static string WithKnown(string kind) => kind + " with known";
}
