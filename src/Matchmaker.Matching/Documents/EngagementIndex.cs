using System.Collections.Immutable;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// An index over engagements: on which projects a firm is engaged, what came of its earlier ones, and how often it was
/// asked. It is independent of the order in which engagements come.
/// </summary>
public sealed record EngagementIndex
{
    /// <param name="Asker">Who asked the firm by its offer; null where no offer was asked.</param>
    /// <param name="IsCounted">The firm's name is not kept from the poster: a count that rose when an offer was asked
    /// would tell whose it is.</param>
    /// <param name="AskedOn">The day on which the firm was asked; null where it came forward itself.</param>
    /// <param name="Agreed">It came to talks at some time.</param>
    private sealed record IndexedEngagement(
        string Id,
        string Firm,
        string Project,
        string? Asker,
        string? Offer,
        EngagementStage Stage,
        EngagementStage AgreedStage,
        bool IsCounted,
        DateOnly? AskedOn,
        bool Agreed
    )
    {
        /// <summary>Whether it says more of where a firm stands at a project than another one.</summary>
        public bool CountsBefore(IndexedEngagement other) =>
            Order != other.Order ? Order < other.Order : string.CompareOrdinal(Id, other.Id) > 0;

        private int Order =>
            EngagementMoves.Ended(Stage) ? 2
            : EngagementMoves.AgreedToTalk(AgreedStage) ? 0
            : 1;

        public bool SaidNo => AskedOn is not null && Stage is EngagementStage.Declined or EngagementStage.Lapsed;
        public bool SaidYes => AskedOn is not null && Agreed && !SaidNo;

        // Days are those of UTC, since a snapshot knows no time zone: a few hours more or less of a week.
        public static IndexedEngagement Of(Engagement engagement) =>
            new(
                engagement.Id,
                engagement.Firm,
                engagement.Project,
                engagement.Offer is null ? null : engagement.Poster,
                engagement.Offer,
                engagement.Stage,
                engagement.AgreedStage,
                engagement.FirmAgreed is null || engagement.BothAgreed,
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
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> _ofAsker;
    private readonly ImmutableDictionary<DateOnly, int> _asked;

    private EngagementIndex(
        ImmutableDictionary<string, string> firms,
        ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> ofFirm,
        ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> ofAsker,
        ImmutableDictionary<DateOnly, int> asked
    ) => (_firms, _ofFirm, _ofAsker, _asked) = (firms, ofFirm, ofAsker, asked);

    public static readonly EngagementIndex Empty = new(
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, IndexedEngagement>>(
            StringComparer.Ordinal
        ),
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
            With(others._ofFirm, tie.Firm, tie),
            tie.Asker is { } asker ? With(others._ofAsker, asker, tie) : others._ofAsker,
            Counted(others._asked, tie, 1)
        );
    }

    public EngagementIndex Without(string engagement)
    {
        if (!_firms.TryGetValue(engagement, out var firm))
            return this;
        var tie = _ofFirm[firm][engagement];
        return new(
            _firms.Remove(engagement),
            Without(_ofFirm, firm, engagement),
            tie.Asker is { } asker ? Without(_ofAsker, asker, engagement) : _ofAsker,
            Counted(_asked, tie, -1)
        );
    }

    /// <summary>
    /// The agreed stage of the firm's engagement on the project, or for which it asked it as an offer
    /// (<see cref="IEngagements.StagesAsync"/> says of which); ids are in the order of time.
    /// </summary>
    public EngagementStage? StageOf(string? firm, string project)
    {
        if (firm is null)
            return null;
        IndexedEngagement? first = null;
        foreach (var tie in _ofFirm.GetValueOrDefault(firm, None).Values)
        {
            if (tie.Project == project && (first is null || tie.CountsBefore(first)))
                first = tie;
        }
        foreach (var tie in _ofAsker.GetValueOrDefault(firm, None).Values)
        {
            if (tie.Offer == project && (first is null || tie.CountsBefore(first)))
                first = tie;
        }
        return first?.AgreedStage;
    }

    /// <summary>What came of the firm's engagements as the counterpart.</summary>
    public EngagementCounts RecordOf(string firm) =>
        _ofFirm.TryGetValue(firm, out var ties)
            ? new(
                ties.Values.Count(t => t is { IsCounted: true, Stage: EngagementStage.Delivered }),
                ties.Values.Count(t => t is { IsCounted: true, Stage: EngagementStage.Failed }),
                ties.Values.Count(t => t is { IsCounted: true, SaidYes: true }),
                ties.Values.Count(t => t is { IsCounted: true, SaidNo: true })
            )
            : default;

    /// <summary>How often the firm was asked for other projects than this one in the week that ends today.</summary>
    public Exposure ExposureOf(string firm, string project, DateOnly today)
    {
        var (ever, thisWeek) = (false, 0);
        foreach (var tie in _ofFirm.GetValueOrDefault(firm, None).Values)
        {
            if (tie is not { IsCounted: true, AskedOn: { } day } || tie.Project == project)
                continue;
            ever = true;
            if (Exposure.IsThisWeek(day, today))
                thisWeek++;
        }
        return new(ever, thisWeek, Average(today));
    }

    private double Average(DateOnly today) =>
        Exposure.Week(today).Sum(day => _asked.GetValueOrDefault(day)) / (double)Math.Max(1, _ofFirm.Count);

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> With(
        ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> ties,
        string party,
        IndexedEngagement tie
    ) => ties.SetItem(party, ties.GetValueOrDefault(party, None).SetItem(tie.Id, tie));

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> Without(
        ImmutableDictionary<string, ImmutableSortedDictionary<string, IndexedEngagement>> ties,
        string party,
        string engagement
    )
    {
        var left = ties[party].Remove(engagement);
        return left.IsEmpty ? ties.Remove(party) : ties.SetItem(party, left);
    }

    private static ImmutableDictionary<DateOnly, int> Counted(
        ImmutableDictionary<DateOnly, int> asked,
        IndexedEngagement tie,
        int by
    )
    {
        if (tie is not { IsCounted: true, AskedOn: { } day })
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
