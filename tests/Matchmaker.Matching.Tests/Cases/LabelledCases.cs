using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Import.Seed;

namespace Matchmaker.Matching.Tests.Cases;

/// <summary>How well a candidate fits a need, by what is true of both and not by what an engine says.</summary>
public enum Strength
{
    Weak,
    Medium,
    Strong,
}

/// <param name="Candidate">The firm or the offer as the tables name it.</param>
/// <param name="Shown">What a match shows of it: the firm, or the offer where no firm is told.</param>
internal sealed record LabelledCase(
    string Id,
    string Need,
    string Candidate,
    string Shown,
    Strength Strength,
    string Why
)
{
    /// <summary>It is none of the first 743; the ids of the others begin with t1- to t4-.</summary>
    public bool Later => Need is ['t', >= '1' and <= '4', '-', ..];
}

/// <summary>
/// The labelled needs of the 24 chains, their candidates and the made-up offers among them; README.md beside the tables
/// says how to edit them.
/// </summary>
internal sealed class LabelledCases
{
    public const string NeedsFile = "needs.csv",
        OffersFile = "offers.csv",
        CasesFile = "cases.csv";

    private readonly Dictionary<string, string> _posters;

    public LabelledCases()
    {
        Needs =
        [
            .. Rows<NeedRow>(NeedsFile)
                .Select(n => Posted($"project_need-{n.Id}", ProjectKind.Demand, n.Title, n.Text, n.Link, null)),
        ];
        Chains = Rows<NeedRow>(NeedsFile).ToDictionary(n => n.Id, n => n.Chain, StringComparer.Ordinal);
        var offers = Rows<OfferRow>(OffersFile).ToList();
        Firms = [.. offers.Select(o => Town.Firm(FirmOf(o.Id), o.Firm) with { Provenance = Authored })];
        Offers = [.. offers.Select(o => Posted(o.Id, ProjectKind.Supply, o.Title, o.Text, o.Link, FirmOf(o.Id)))];
        Seed = SeedFiles.Read(SeedFiles.BuiltIn).Records;
        _posters = Offers
            .Concat(Seed.OfType<Project>())
            .Where(p => p.PostedBy is not null)
            .ToDictionary(p => p.Id, p => p.PostedBy!, StringComparer.Ordinal);
        Cases =
        [
            .. Rows<CaseRow>(CasesFile)
                .Select(c => new LabelledCase(
                    c.Id,
                    c.Need,
                    c.Candidate,
                    _posters.GetValueOrDefault(c.Candidate, c.Candidate),
                    Enum.Parse<Strength>(c.Strength, ignoreCase: true),
                    c.Why
                )),
        ];
    }

    public IReadOnlyList<LabelledCase> Cases { get; }

    /// <summary>The chain of each need.</summary>
    public IReadOnlyDictionary<string, string> Chains { get; }
    public IReadOnlyList<Project> Needs { get; }
    public IReadOnlyList<Project> Offers { get; }

    /// <summary>The made-up posters of the offers: nothing is known of them but their offer.</summary>
    public IReadOnlyList<Firm> Firms { get; }
    public IReadOnlyList<IRecord> Seed { get; }

    public Project Need(string id) => Needs.Single(n => n.Id == $"project_need-{id}");

    /// <summary>The rows of a table of this folder, as the repository has it now.</summary>
    public static IReadOnlyList<T> Rows<T>(string file)
    {
        using var csv = new CsvReader(
            new StreamReader(PathOf(file), Encoding.UTF8),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                PrepareHeaderForMatch = h => h.Header.ToUpperInvariant(),
            }
        );
        return [.. csv.GetRecords<T>()];
    }

    /// <summary>Writes with the byte order mark that spreadsheets want.</summary>
    public static void Write<T>(string file, IEnumerable<T> rows)
    {
        using var csv = new CsvWriter(
            new StreamWriter(PathOf(file), false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))
            {
                NewLine = "\n",
            },
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }
        );
        csv.WriteRecords(rows);
    }

    private static string PathOf(string file)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Matchmaker.slnx")))
                return Path.Combine(at.FullName, "tests", "Matchmaker.Matching.Tests", "Cases", file);
        }
        throw new DirectoryNotFoundException("Matchmaker.slnx");
    }

    private static readonly Provenance Authored = new([], true, "labelled case");

    private static string FirmOf(string offer) => offer.Replace("project_", "firm_", StringComparison.Ordinal);

    private static Project Posted(
        string id,
        ProjectKind kind,
        string title,
        string text,
        string link,
        string? poster
    ) =>
        Town.Demand(id, title, poster, text, link.Length > 0 ? [link] : []) with
        {
            Kind = kind,
            Provenance = Authored,
        };

    private sealed record NeedRow(string Id, string Chain, string Link, string Title, string Text);

    private sealed record OfferRow(string Id, string Firm, string Link, string Title, string Text);

    private sealed record CaseRow(string Id, string Need, string Candidate, string Strength, string Why);
}
