using System.Text;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Speed;

/// <summary>
/// Made-up firms shaped like the real ones, with two offers and a demand each, and needs to ask for; the same number
/// gives the same record.
/// </summary>
internal sealed class SyntheticCity(IReadOnlyList<IRecord> reference)
{
    public const int OffersEach = 2,
        DemandsEach = 1;
    private const int Shortest = 20,
        Longest = 400;
    private static readonly string[] Trades =
    [
        "精密机械",
        "新材料",
        "电子科技",
        "智能装备",
        "食品",
        "橡塑",
        "生物",
        "信息技术",
        "环保",
        "实业",
    ];
    private static readonly string[] Wants = ["采购", "本地配套", "二供开发", "联合研发", "国产替代", "外协加工"];
    private static readonly string[] Offers = ["供货", "加工能力开放", "小批量试制", "定制服务"];

    private readonly ProductWords _words = new(reference);
    private readonly string[] _districts = [.. reference.OfType<District>().Select(d => d.Id)];

    /// <summary>Chains, links, districts and tiers of the reference data: the firms take places in them.</summary>
    public IReadOnlyList<IRecord> Catalogue { get; } = [.. reference.Where(r => r is not (Firm or Project))];

    /// <summary>The firm of this number and then its projects.</summary>
    public IEnumerable<IRecord> FirmWithProjects(int number)
    {
        var random = new Random(number);
        var (id, link, second) = (FirmId(number), Link(random), Link(random));
        yield return new Firm
        {
            Id = id,
            Version = 1,
            NameZh = $"青岛{_words.Name(random)}{Trades[random.Next(Trades.Length)]}有限公司",
            NameEn = null,
            Uscc = null,
            District = _districts[random.Next(_districts.Length)],
            Roles = [FirmRole.Supplier],
            Tiers =
                random.Next(3) == 0
                    ? [new(Tier.Specialized, null, new(2025, 1, 1), new(2028, 1, 1), null, Provenance.None)]
                    : [],
            Positions =
                random.Next(3) == 0
                    ? [new(link, null), .. second == link ? [] : new FirmPosition[] { new(second, null) }]
                    : [new(link, null)],
            Capabilities =
            [
                .. Enumerable
                    .Range(0, random.Next(2, 7))
                    .Select(_ => new Capability(_words.Product(random.Next(4) == 0 ? second : link, random), null)),
            ],
            Credentials = random.Next(4) == 0 ? [new("ISO 9001:2015", null, null, null, null)] : [],
            Leads = [],
            Library = LibraryState.Admitted,
            ConfirmedOn = new(2026, 6, 1),
            Sample = true,
            Provenance = Provenance.None,
        };
        for (var i = 0; i < OffersEach; i++)
            yield return Offer($"project_o{number:D7}{i}", id, link, random);
        for (var i = 0; i < DemandsEach; i++)
            yield return Need($"project_d{number:D7}{i}", id, random);
    }

    /// <summary>
    /// A need of nobody among the firms; half of them are short, as the logarithm of their length is even.
    /// </summary>
    public Project Need(int number) => Need($"project_n{number:D7}", null, new Random(-1 - number));

    /// <summary>An offer of the firm that this word alone names.</summary>
    public static Project Marked(string id, int firm, string word) =>
        Posted(id, ProjectKind.Supply, word, "可小批量试制", FirmId(firm));

    /// <summary>A text at hand as an open project of nobody, at no link.</summary>
    public static Project Text(string id, ProjectKind kind, string title, string text) =>
        Posted(id, kind, title, text, null);

    private static string FirmId(int number) => $"firm_s{number:D7}";

    private string Link(Random random) => _words.Links[random.Next(_words.Links.Count)].Id;

    private Project Offer(string id, string poster, string link, Random random) =>
        Posted(
            id,
            ProjectKind.Supply,
            _words.Product(link, random) + Offers[random.Next(Offers.Length)],
            Description(link, random.Next(30, 120), random),
            poster,
            link
        );

    private Project Need(string id, string? poster, Random random)
    {
        var link = Link(random);
        var title = _words.Product(link, random) + Wants[random.Next(Wants.Length)];
        var length = (int)(Shortest * Math.Pow((double)Longest / Shortest, random.NextDouble()));
        return Posted(
            id,
            ProjectKind.Demand,
            title,
            Description(link, Math.Max(length - title.Length, 4), random),
            poster,
            link
        );
    }

    private string Description(string link, int length, Random random)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(random.Next(2) == 0 ? _words.Product(link, random) : ProductWords.Remark(random)).Append('，');
        return text.ToString(0, length);
    }

    private static Project Posted(
        string id,
        ProjectKind kind,
        string title,
        string description,
        string? poster,
        params string[] links
    ) =>
        new()
        {
            Id = id,
            Version = 1,
            Kind = kind,
            Type = ProjectType.Procurement,
            Title = title,
            Description = description,
            PostedBy = poster,
            Anonymous = false,
            Links = links,
            Requirements = [],
            Visibility = Visibility.Public,
            State = ProjectState.Open,
            BudgetFen = null,
            Deadline = null,
            CreatedAt = DateTimeOffset.UnixEpoch,
            OpenedAt = DateTimeOffset.UnixEpoch,
            ReviewedBy = null,
            Note = null,
            Sample = true,
            Provenance = Provenance.None,
        };
}
