using System.Collections.Immutable;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>Engagements as matching needs them: on which projects a firm is engaged, and what came of its earlier ones.</summary>
public sealed record Ties
{
    private sealed record Tie(string Firm, string Project, EngagementStage Stage);

    private static readonly ImmutableSortedDictionary<string, Tie> None = ImmutableSortedDictionary.Create<string, Tie>(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, string> _firms;
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<string, Tie>> _ofFirm;

    private Ties(ImmutableDictionary<string, string> firms, ImmutableDictionary<string, ImmutableSortedDictionary<string, Tie>> ofFirm) =>
        (_firms, _ofFirm) = (firms, ofFirm);

    public static readonly Ties Empty = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, Tie>>(StringComparer.Ordinal));

    public Ties With(Engagement engagement)
    {
        var others = Without(engagement.Id);
        var tie = new Tie(engagement.Firm, engagement.Project, engagement.Stage);
        return new(others._firms.SetItem(engagement.Id, engagement.Firm),
            others._ofFirm.SetItem(engagement.Firm, others._ofFirm.GetValueOrDefault(engagement.Firm, None).SetItem(engagement.Id, tie)));
    }

    public Ties Without(string engagement) => _firms.TryGetValue(engagement, out var firm)
        ? new(_firms.Remove(engagement), _ofFirm.SetItem(firm, _ofFirm[firm].Remove(engagement)))
        : this;

    /// <summary>The stage of the firm's newest engagement on the project; ids are in the order of time.</summary>
    public EngagementStage? StageOf(string? firm, string project) =>
        firm is not null && _ofFirm.TryGetValue(firm, out var ties) ? ties.Values.LastOrDefault(t => t.Project == project)?.Stage : null;

    /// <summary>How many of the firm's engagements, as the counterpart, were delivered and how many failed after both sides had agreed.</summary>
    public (int Delivered, int Failed) RecordOf(string firm) => _ofFirm.TryGetValue(firm, out var ties)
        ? (ties.Values.Count(t => t.Stage is EngagementStage.Delivered), ties.Values.Count(t => t.Stage is EngagementStage.Failed))
        : (0, 0);
}
