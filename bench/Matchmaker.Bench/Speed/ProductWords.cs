using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Bench.Speed;

/// <summary>
/// What firms and needs talk of: the terms of the reference data's links and its firms' capabilities, recombined, with
/// a long tail of names that occur once or twice. Ranks are drawn log-uniformly, which is Zipf's law with exponent 1,
/// as words of real texts are distributed.
/// </summary>
internal sealed class ProductWords
{
    // As many two-character names as a register of firms has: they give the index its long tail.
    private const int Names = 60_000;

    private static readonly string[] Phrases =
    [
        "交期稳定",
        "可小批量试制",
        "支持来图加工",
        "通过 ISO 9001 认证",
        "本地驻场服务",
        "样件 30 天",
        "年产能充足",
        "出厂全检",
        "按批提供检测报告",
        "质保两年",
        "接受驻厂监造",
        "可提供同类业绩",
        "需签保密协议",
        "含安装调试",
        "支持定制",
        "材料可追溯",
        "符合环保要求",
        "首批试单",
        "分三批交付",
        "需现场考察",
        "IATF 16949 体系",
        "可替代进口",
        "含税报价",
        "月结 60 天",
        "优先青岛本地企业",
        "具备自主知识产权",
        "可共同申报项目",
        "支持远程运维",
        "随货提供合格证",
        "低温环境可用",
    ];

    private static readonly string[] Grades =
    [
        "QT450",
        "Q355B",
        "304 不锈钢",
        "6061 铝",
        "PA66",
        "EPDM",
        "PP",
        "ABS",
        "HT250",
        "碳纤维",
        "硅胶",
        "45# 钢",
        "DC01",
        "POM",
        "铜",
        "陶瓷",
    ];

    private readonly Dictionary<string, string[]> _ofLink;
    private readonly string[] _terms,
        _heads,
        _tails,
        _names;

    public ProductWords(IReadOnlyList<IRecord> reference)
    {
        Links = [.. reference.OfType<Link>()];
        _ofLink = Links.ToDictionary(
            l => l.Id,
            l => l.Terms.Count > 0 ? l.Terms.ToArray() : [l.Zh],
            StringComparer.Ordinal
        );
        string[] texts =
        [
            .. Links.SelectMany(l => l.Terms.Append(l.Zh)),
            .. reference.OfType<Firm>().SelectMany(f => f.Capabilities).Select(c => c.Text),
        ];
        var random = new Random(1);
        _terms = Shuffled(texts, random);
        _heads = Shuffled(texts.Where(t => t.Length >= 4).Select(t => t[..2]).Where(t => t.All(IsChinese)), random);
        _tails = Shuffled(texts.Where(t => t.Length >= 4).Select(t => t[^2..]).Where(t => t.All(IsChinese)), random);
        var characters = Shuffled(texts.SelectMany(t => t).Where(IsChinese).Select(c => c.ToString()), random);
        _names =
        [
            .. Enumerable.Range(0, Names).Select(_ => One(characters, random) + One(characters, random)).Distinct(),
        ];
    }

    public IReadOnlyList<Link> Links { get; }

    public string Name(Random random) => _names[random.Next(_names.Length)];

    /// <summary>A product of the link's makers, most often in the link's own words.</summary>
    public string Product(string link, Random random) =>
        random.Next(10) switch
        {
            < 3 => One(_ofLink[link], random),
            < 6 => One(_heads, random) + One(_ofLink[link], random),
            < 8 => One(_heads, random) + One(_tails, random),
            < 9 => Name(random) + One(_tails, random),
            _ => One(_terms, random),
        };

    /// <summary>What is said of a product beside its name.</summary>
    public static string Remark(Random random) =>
        random.Next(20) switch
        {
            0 => $"{One(Grades, random)}，壁厚 {random.Next(1, 40)}mm",
            1 => $"年用量 {random.Next(1, 80)} 万件",
            2 => $"耐压 {random.Next(1, 90)}MPa",
            3 => $"{-random.Next(10, 60)}~{random.Next(60, 200)}℃ 可用",
            4 => $"公差 ±0.{random.Next(1, 99):D2}",
            5 => $"口径 DN{random.Next(1, 60) * 10}",
            6 => $"功率 {random.Next(1, 400)}kW",
            7 => $"防护等级 IP{random.Next(54, 69)}",
            8 => $"寿命 {random.Next(1, 100)} 万次",
            9 => $"材质 {One(Grades, random)}",
            _ => One(Phrases, random),
        };

    private static string One(string[] words, Random random) =>
        words[(int)Math.Pow(words.Length + 1, random.NextDouble()) - 1];

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static string[] Shuffled(IEnumerable<string> words, Random random)
    {
        var all = words.Distinct(StringComparer.Ordinal).ToArray();
        random.Shuffle(all);
        return all;
    }
}
