using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Console.Layout.Palette;

/// <summary>
/// Finds by words what the caller may read: chains, firms, projects, and the caller's engagements on those projects.
/// A question costs at most one page of each kind, however much there is.
/// </summary>
public sealed class PaletteSearch(
    CatalogueCache catalogue,
    IFirms firms,
    DisclosedProjects projects,
    IEngagements engagements,
    EngagementLines lines,
    EngagementLimits limits,
    TimeProvider time,
    Localizer say
)
{
    // What fits a list without scrolling far. Set by hand; doubled, the kinds below the first are out of sight.
    private const int Most = 5;

    /// <summary>Without words the actions alone; kinds of which nothing was found are left out.</summary>
    public async Task<IReadOnlyList<PaletteGroup>> FindAsync(string text, Caller me, CancellationToken ct)
    {
        var words = SearchText.Words(FilterQuery.Text(text));
        PaletteGroup actions = new(
            say["操作与页面", "Actions and pages"],
            [.. PaletteActions.Of(me, say).Where(entry => Says(entry.Name, words))]
        );
        if (words.Count == 0)
            return [actions];
        var found = await projects.PageAsync(new ProjectFilter(Text: text), me, new PageRequest(Most), ct);
        PaletteGroup[] groups =
        [
            actions,
            new(say["产业链", "Chains"], [.. ChainsNamed(words)]),
            new(say["企业", "Firms"], [.. await FirmsAsync(text, me, ct)]),
            new(say["项目", "Projects"], [.. found.Items.Select(Entry)]),
            new(say["对接", "Engagements"], [.. await EngagementsAsync(found, me, ct)]),
        ];
        return [.. groups.Where(group => group.Entries.Count > 0)];
    }

    private IEnumerable<PaletteEntry> ChainsNamed(IReadOnlyList<string> words) =>
        catalogue
            .Current.ChainsOn(time.Today())
            .Where(chain => Says(chain.Zh, words) || Says(chain.En, words))
            .Take(Most)
            .Select(chain => new PaletteEntry("chain", $"chains/{chain.Id}", say[chain.Zh, chain.En]));

    private async Task<IEnumerable<PaletteEntry>> FirmsAsync(string text, Caller me, CancellationToken ct)
    {
        var query = new FirmQuery(new FirmFilter(Text: text), WithRemoved: me.SeesAll);
        var page = await firms.PageAsync(query, new PageRequest(Most), ct);
        return page.Items.Select(firm => new PaletteEntry(
            "firm",
            $"firms/{firm.Id}",
            say[firm.NameZh, firm.NameEn ?? firm.NameZh],
            firm.District is { } id && catalogue.Current.District(id) is { } district
                ? say[district.Zh, district.En]
                : null
        ));
    }

    private PaletteEntry Entry(DisclosedProject project) =>
        new("doc", $"projects/{project.Id}", project.Title, say[project.State.Label()]);

    private async Task<IEnumerable<PaletteEntry>> EngagementsAsync(
        Page<DisclosedProject> about,
        Caller me,
        CancellationToken ct
    )
    {
        if (!me.SignedIn || about.Edges.Count == 0)
            return [];
        var query = new EngagementQuery(
            new EngagementFilter(),
            Audience.Of(me),
            limits.StalledBefore(time.GetUtcNow())
        );
        var pages = await engagements.OnAsync([.. about.Items.Select(p => p.Id)], query, new PageRequest(Most), ct);
        var found = await lines.OfAsync([.. pages.Values.SelectMany(page => page.Items).Take(Most)], me, ct);
        return found.Select(line => new PaletteEntry(
            "pair",
            $"engagements/{line.Engagement.Id}",
            $"{line.Title} × {say[line.Counterpart]}",
            say[line.Engagement.Stage.Label()]
        ));
    }

    private static bool Says(string name, IReadOnlyList<string> words)
    {
        var folded = SearchText.Fold(name);
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
