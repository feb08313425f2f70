using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Console.Pages.Matching;

/// <summary>A match with the firm and the project it speaks of.</summary>
public sealed record MatchLine(Match Match, Firm? Firm, DisclosedProject? Project)
{
    /// <summary>What the candidate is called.</summary>
    public LocalizedText Name => IsProject ? new(Project!.Title, Project.Title) : NameOf(Firm ?? Firm.Undisclosed);

    /// <summary>A project stands in the list, and the firm beside it is the other side of the match.</summary>
    public bool IsProject => Match.Candidate == Project?.Id;

    /// <summary>Whether it is a sample, or was written by the editors: no real firm or need.</summary>
    public bool IsMadeUp => IsProject ? Project!.Sample || Project.Provenance.Authored : Firm is { Sample: true };

    /// <summary>The page of what stands in the list.</summary>
    public string Address => IsProject ? $"projects/{Match.Candidate}" : $"firms/{Match.Candidate}";

    /// <summary>
    /// What the firm makes: the statement that answers the need best, or the first that it makes; null where it states
    /// none.
    /// </summary>
    public string? Makes =>
        Match.Reasons.Select(r => r.Compared).FirstOrDefault(c => c is not null)?.Supplied
        ?? Firm?.Capabilities.Select(c => c.Text).FirstOrDefault();

    /// <summary>The score as it is shown, in percent, 1 to 99: nothing that is estimated is certain.</summary>
    public static int PercentOf(Match match) => Math.Clamp((int)Math.Round(match.Score * 100), 1, 99);

    private static LocalizedText NameOf(Firm firm) => new(firm.NameZh, firm.NameEn ?? firm.NameZh);
}

/// <summary>A list of matches as it is shown: a page of it, and what the reader marked as not fitting.</summary>
/// <param name="Model">Version of the weights that ranked it; null where it was not ranked.</param>
public sealed record FoldedMatches(Page<MatchLine> Shown, Page<MatchLine> NotFitting, string? Model)
{
    public static readonly FoldedMatches None = new(Page<MatchLine>.Empty, Page<MatchLine>.Empty, null);

    /// <summary>What was sought; null where nothing was ranked.</summary>
    public Understood? Understood { get; init; }

    /// <summary>The same with what is made up behind all that is real, each in its order.</summary>
    public FoldedMatches RealFirst() =>
        this with
        {
            Shown = Shown with { Edges = [.. Shown.Edges.OrderBy(edge => edge.Node.IsMadeUp)] },
        };

    public bool IsEmpty => Shown.Edges.Count == 0 && NotFitting.Edges.Count == 0;
}

/// <summary>Lines for matches: two questions to the store for a page, however many lines it has.</summary>
public sealed class MatchLines(IFirms firms, DisclosedProjects projects)
{
    private static readonly ListSection[] Shown =
    [
        .. Enum.GetValues<ListSection>().Where(section => section is not ListSection.NotFitting),
    ];

    private static readonly ListSection[] NotFitting = [ListSection.NotFitting];

    /// <param name="find">Answers with the part of the list that a filter leaves.</param>
    public async Task<Result<FoldedMatches>> FoldedAsync(
        MatchFilter filter,
        PageRequest page,
        Caller caller,
        Func<MatchFilter, PageRequest, Task<Result<MatchAnswer>>> find,
        CancellationToken ct
    )
    {
        var shown = await find(filter with { Sections = Shown }, page);
        if (shown.Value is not { } answer)
            return shown.Errors.ToList();
        return new FoldedMatches(
            await OfAsync(answer.Page, caller, ct),
            await NotFittingAsync() is { Edges.Count: > 0 } folded
                ? await OfAsync(folded, caller, ct)
                : Page<MatchLine>.Empty,
            answer.Model
        )
        {
            Understood = answer.Understood,
        };

        // The public has no marks: its lists need not be ranked twice.
        async Task<Page<Match>?> NotFittingAsync() =>
            caller.SignedIn
                ? (await find(filter with { Sections = NotFitting }, new(PageRequest.Most))).Value?.Page
                : null;
    }

    private async Task<Page<MatchLine>> OfAsync(Page<Match> page, Caller caller, CancellationToken ct)
    {
        var lines = await OfAsync([.. page.Items], caller, ct);
        var edges = page.Edges.Zip(lines, (edge, line) => new Edge<MatchLine>(edge.Cursor, line));
        return new Page<MatchLine>([.. edges], page.HasNext, page.Total);
    }

    /// <summary>In the order of the matches.</summary>
    public async Task<IReadOnlyList<MatchLine>> OfAsync(
        IReadOnlyList<Match> matches,
        Caller caller,
        CancellationToken ct
    )
    {
        var named = await firms.ByIdsAsync([.. matches.Select(m => m.Firm).OfType<string>().Distinct()], ct);
        var about = await projects.ByIdsAsync(
            [.. matches.Select(m => m.Project).OfType<string>().Distinct()],
            caller,
            ct
        );
        return
        [
            .. matches.Select(match => new MatchLine(
                match,
                named.FirstOrDefault(f => f.Id == match.Firm),
                about.FirstOrDefault(p => p.Id == match.Project)
            )),
        ];
    }
}
