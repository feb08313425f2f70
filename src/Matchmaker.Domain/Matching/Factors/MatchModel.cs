using System.Text.Json;
using Matchmaker.Domain.Matching.Comparing;

namespace Matchmaker.Domain.Matching.Factors;

/// <summary>The model: a sum of weighted factors through the logistic function. Each row is a kind of evidence, one file each.</summary>
public sealed class MatchModel
{
    private static readonly (MatchFactor Factor, Func<Pair, Evidence?> Of)[] Table =
    [
        (MatchFactor.Base, Base.Of),
        (MatchFactor.Capability, CapabilityText.Of),
        (MatchFactor.Position, ChainPosition.Of),
        (MatchFactor.Requirements, RequirementsMet.Of),
        (MatchFactor.District, SameDistrict.Of),
        (MatchFactor.Tier, BestTier.Of),
        (MatchFactor.TrackRecord, TrackRecord.Of),
        (MatchFactor.Freshness, Freshness.Of),
    ];

    private readonly double[] _weights;

    private MatchModel(string version, IReadOnlyDictionary<string, double> weights)
    {
        Version = version;
        _weights = [.. Table.Select(row => weights[NameOf(row.Factor)])];
    }

    /// <summary>Which weights are in use.</summary>
    public string Version { get; }

    public static readonly MatchModel Current = Read(DataFile.Open("weights.json"));

    /// <summary>Reads a weight file: {"version": "…", "weights": {"BASE": -3.2, …}}, a weight for each factor of the table.</summary>
    public static MatchModel Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return new MatchModel(
            document.RootElement.GetProperty("version").GetString()!,
            document.RootElement.GetProperty("weights").EnumerateObject().ToDictionary(w => w.Name, w => w.Value.GetDouble(), StringComparer.Ordinal));
    }

    public Scored Score(Pair pair)
    {
        var terms = new List<Term>(Table.Length);
        for (var i = 0; i < Table.Length; i++)
            if (Table[i].Of(pair) is { } evidence) terms.Add(new(Table[i].Factor, _weights[i] * evidence.Value, evidence.Text));
        return new Scored(pair, terms);
    }

    private static string NameOf(MatchFactor factor) => factor is MatchFactor.TrackRecord ? "TRACK_RECORD" : factor.ToString().ToUpperInvariant();
}

/// <summary>A term of the sum.</summary>
public readonly record struct Term(MatchFactor Factor, double Contribution, Func<Sentence> Text);

/// <summary>A pair with the terms that make its score.</summary>
public sealed record Scored(Pair Pair, IReadOnlyList<Term> Terms)
{
    public double Score { get; } = 1 / (1 + Math.Exp(-Terms.Sum(t => t.Contribution)));

    public Scored Plus(Term term) => new(Pair, [.. Terms, term]);

    /// <summary>As it is shown: the largest contribution first, what counts against it last.</summary>
    public Match Shown(string? firm, string? project, string candidate) => new(
        firm, project, candidate, Score,
        [.. Terms.OrderByDescending(t => t.Contribution).ThenBy(t => t.Factor).Select(t => new MatchReason(t.Factor, t.Contribution, t.Text()))],
        Pair.Checks, Pair.Excluded);
}
