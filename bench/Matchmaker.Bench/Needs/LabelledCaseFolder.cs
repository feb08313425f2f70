using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Matchmaker.Bench.Quality;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Training;

namespace Matchmaker.Bench.Needs;

/// <summary>
/// The labelled cases of the tests: needs asked as posted demands, with the made-up offers and their made-up posters
/// beside the reference data; the README beside the files describes them.
/// </summary>
internal sealed class LabelledCaseFolder
{
    private readonly string _folder;

    public LabelledCaseFolder(string folder, IReadOnlyList<IRecord> reference)
    {
        _folder = folder;
        var offers = Rows<OfferRow>("offers.csv");
        Records =
        [
            .. reference,
            .. offers.Select(o => Poster(FirmOf(o.Id), o.Firm)),
            .. offers.Select(o =>
                Projects.Supply(new TextItem(o.Id, o.Title, o.Text)) with
                {
                    Links = LinksOf(o.Link),
                    PostedBy = FirmOf(o.Id),
                }
            ),
        ];
        var posters = Records
            .OfType<Project>()
            .Where(p => p.PostedBy is not null)
            .ToDictionary(p => p.Id, p => p.PostedBy!, StringComparer.Ordinal);
        var cases = Rows<CaseRow>("cases.csv").ToLookup(c => c.Need, StringComparer.Ordinal);
        Needs =
        [
            .. Rows<NeedRow>("needs.csv")
                .Select(n => new JudgedNeed(
                    n.Id,
                    $"{n.Title}。{n.Text}",
                    JudgedNeed.LabelledCase,
                    n.Chain[(n.Chain.IndexOf('_', StringComparison.Ordinal) + 1)..],
                    cases[n.Id].ToDictionary(c => posters.GetValueOrDefault(c.Candidate, c.Candidate), GradeOf),
                    new HashSet<string>()
                )
                {
                    Posted = Projects.Demand(new TextItem($"project_need-{n.Id}", n.Title, n.Text)) with
                    {
                        Links = LinksOf(n.Link),
                    },
                    OfferGrades = cases[n.Id]
                        .Where(c => c.Candidate.StartsWith("project_", StringComparison.Ordinal))
                        .ToDictionary(c => c.Candidate, GradeOf),
                }),
        ];
    }

    public IReadOnlyList<JudgedNeed> Needs { get; }

    /// <summary>The reference data with the made-up offers and their posters.</summary>
    public IReadOnlyList<IRecord> Records { get; }

    private static int GradeOf(CaseRow row) =>
        row.Strength switch
        {
            "STRONG" => JudgedNeed.Right,
            "MEDIUM" => 1,
            "WEAK" => 0,
            _ => throw new InvalidDataException($"{row.Id}: {row.Strength} is no strength."),
        };

    private static string FirmOf(string offer) => offer.Replace("project_", "firm_", StringComparison.Ordinal);

    private static IReadOnlyList<string> LinksOf(string link) => link.Length > 0 ? [link] : [];

    private static Firm Poster(string id, string name) =>
        new()
        {
            Id = id,
            Version = 1,
            NameZh = name,
            NameEn = null,
            Uscc = null,
            District = null,
            Roles = [FirmRole.Supplier],
            Tiers = [],
            Positions = [],
            Capabilities = [],
            Credentials = [],
            Leads = [],
            Library = LibraryState.Admitted,
            ConfirmedOn = null,
            Sample = false,
            Provenance = Provenance.None,
        };

    private IReadOnlyList<T> Rows<T>(string file)
    {
        using var csv = new CsvReader(
            new StreamReader(Path.Combine(_folder, file), Encoding.UTF8),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                PrepareHeaderForMatch = h => h.Header.ToUpperInvariant(),
            }
        );
        return [.. csv.GetRecords<T>()];
    }

    private sealed record NeedRow(string Id, string Chain, string Link, string Title, string Text);

    private sealed record OfferRow(string Id, string Firm, string Link, string Title, string Text);

    private sealed record CaseRow(string Id, string Need, string Candidate, string Strength, string Why);
}
