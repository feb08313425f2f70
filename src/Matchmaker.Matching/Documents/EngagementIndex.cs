using System.Collections.Immutable;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// An index over engagements: on which projects a firm is engaged, what came of its earlier ones, and how often it was
/// asked. It is independent of the order in which engagements come.
/// </summary>
public sealed record EngagementIndex
{
    /// <param name="AskedOn">The day on which the firm was asked; null where it came forward itself.</param>
    /// <param name="Agreed">It came to talks at some time.</param>
    private sealed record IndexedEngagement(
        string Firm,
        string Project,
        EngagementStage Stage,
        EngagementStage AgreedStage,
        DateOnly? AskedOn,
        bool Agreed
    )
    {
        public bool SaidNo => AskedOn is not null && Stage is EngagementStage.Declined or EngagementStage.Lapsed;
        public bool SaidYes => AskedOn is not null && Agreed && !SaidNo;

        // Days are those of UTC, since a snapshot knows no time zone: a few hours more or less of a week.
        public static IndexedEngagement Of(Engagement engagement) =>
            new(
                engagement.Firm,
                engagement.Project,
                engagement.Stage,
                engagement.AgreedStage,
                EngagementMoves.PosterIsAsked(engagement.Origin)
                    ? null
                    : DateOnly.FromDateTime(engagement.CreatedAt.UtcDateTime),
                engagement.History.Any(h => EngagementMoves.AgreedToTalk(h.To))
            );
    }

    private static readonly ImmutableSortedDictionary<string, IndexedEngagement> None =
        ImmutableSortedDictionary.Create<string, IndexedEngagement>(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, string> _firms;
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> _ofFirm;
    private readonly ImmutableDictionary<DateOnly, int> _asked;

    private EngagementIndex(
        ImmutableDictionary<string, string> firms,
        ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> ofFirm,
        ImmutableDictionary<DateOnly, int> asked
    ) => (_firms, _ofFirm, _asked) = (firms, ofFirm, asked);

    public static readonly EngagementIndex Empty = new(
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, IndexedEngagement>>(
            StringComparer.Ordinal
        ),
        ImmutableDictionary<DateOnly, int>.Empty
    );

    public EngagementIndex With(Engagement engagement)
    {
        var others = Without(engagement.Id);
        var tie = IndexedEngagement.Of(engagement);
        return new(
            others._firms.SetItem(engagement.Id, engagement.Firm),
            others._ofFirm.SetItem(
                engagement.Firm,
                others._ofFirm.GetValueOrDefault(engagement.Firm, None).SetItem(engagement.Id, tie)
            ),
            Counted(others._asked, tie, 1)
        );
    }

    public EngagementIndex Without(string engagement)
    {
        if (!_firms.TryGetValue(engagement, out var firm))
            return this;
        var left = _ofFirm[firm].Remove(engagement);
        return new(
            _firms.Remove(engagement),
            left.IsEmpty ? _ofFirm.Remove(firm) : _ofFirm.SetItem(firm, left),
            Counted(_asked, _ofFirm[firm][engagement], -1)
        );
    }

    /// <summary>
    /// The agreed stage of the firm's living engagement on the project, else of its newest
    /// (<see cref="IEngagements.StagesAsync"/>); ids are in the order of time.
    /// </summary>
    public EngagementStage? StageOf(string? firm, string project)
    {
        EngagementStage? stage = null;
        if (firm is null || !_ofFirm.TryGetValue(firm, out var ties))
            return stage;
        foreach (var tie in ties.Values)
        {
            if (
                tie.Project == project
                && (stage is not { } earlier || EngagementMoves.Ended(earlier) || !EngagementMoves.Ended(tie.Stage))
            )
                stage = tie.AgreedStage;
        }
        return stage;
    }

    /// <summary>What came of the firm's engagements as the counterpart.</summary>
    public EngagementCounts RecordOf(string firm) =>
        _ofFirm.TryGetValue(firm, out var ties)
            ? new(
                ties.Values.Count(t => t.Stage is EngagementStage.Delivered),
                ties.Values.Count(t => t.Stage is EngagementStage.Failed),
                ties.Values.Count(t => t.SaidYes),
                ties.Values.Count(t => t.SaidNo)
            )
            : default;

    /// <summary>How often the firm was asked for other projects than this one in the week that ends today.</summary>
    public Exposure ExposureOf(string firm, string project, DateOnly today)
    {
        var (ever, thisWeek) = (false, 0);
        foreach (var tie in _ofFirm.GetValueOrDefault(firm, None).Values)
        {
            if (tie.AskedOn is not { } day || tie.Project == project)
                continue;
            ever = true;
            if (Exposure.IsThisWeek(day, today))
                thisWeek++;
        }
        return new(ever, thisWeek, Average(today));
    }

    private double Average(DateOnly today) =>
        Exposure.Week(today).Sum(day => _asked.GetValueOrDefault(day)) / (double)Math.Max(1, _ofFirm.Count);

    private static ImmutableDictionary<DateOnly, int> Counted(
        ImmutableDictionary<DateOnly, int> asked,
        IndexedEngagement tie,
        int by
    )
    {
        if (tie.AskedOn is not { } day)
            return asked;
        var count = asked.GetValueOrDefault(day) + by;
        return count == 0 ? asked.Remove(day) : asked.SetItem(day, count);
    }
}

/// <summary>Counts of a firm's engagements by what came of them.</summary>
/// <param name="Delivered">Carried through to delivery.</param>
/// <param name="Failed">Ended after both sides had agreed.</param>
/// <param name="SaidYes">It was asked, and agreed to talk.</param>
/// <param name="SaidNo">It was asked, and declined or let the time pass.</param>
public readonly record struct EngagementCounts(int Delivered, int Failed, int SaidYes, int SaidNo);
