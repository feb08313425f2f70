using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Console.Pages.Matching;

/// <summary>A match with the firm and the project it speaks of.</summary>
public sealed record MatchLine(Match Match, Firm? Firm, DisclosedProject? Project)
{
    /// <summary>What the candidate is called.</summary>
    public LocalizedText Name =>
        Match.Candidate == Project?.Id ? new(Project.Title, Project.Title) : NameOf(Firm ?? Firm.Undisclosed);

    private static LocalizedText NameOf(Firm firm) => new(firm.NameZh, firm.NameEn ?? firm.NameZh);
}

/// <summary>Lines for a page of matches: two questions to the store, however many lines.</summary>
public sealed class MatchLines(IFirms firms, DisclosedProjects projects)
{
    public async Task<Page<MatchLine>> OfAsync(Page<Match> page, Caller caller, CancellationToken ct)
    {
        var matches = page.Items.ToList();
        var named = await firms.ByIdsAsync([.. matches.Select(m => m.Firm).OfType<string>().Distinct()], ct);
        var about = await projects.ByIdsAsync(
            [.. matches.Select(m => m.Project).OfType<string>().Distinct()],
            caller,
            ct
        );
        return new Page<MatchLine>(
            [
                .. page.Edges.Select(e => new Edge<MatchLine>(
                    e.Cursor,
                    new MatchLine(
                        e.Node,
                        named.FirstOrDefault(f => f.Id == e.Node.Firm),
                        about.FirstOrDefault(p => p.Id == e.Node.Project)
                    )
                )),
            ],
            page.HasNext,
            page.Total
        );
    }
}
