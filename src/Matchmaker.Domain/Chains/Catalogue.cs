using System.Collections.Frozen;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Chains;

/// <summary>
/// Chains, links, districts, tier rules and sources at one revision: small, read by all, changed by decree, so held in
/// memory.
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, IRecord> _records;
    private readonly ILookup<string, Link> _linksOfChain;
    private readonly ILookup<string, Link> _fedBy;

    public Catalogue(IEnumerable<IRecord> records)
    {
        _records = records.Where(r => Holds(r.RecordKind)).ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
        Chains = [.. _records.Values.OfType<Chain>().OrderBy(c => c.Order).ThenBy(c => c.Id, StringComparer.Ordinal)];
        Links = [.. _records.Values.OfType<Link>().OrderBy(l => l.Order).ThenBy(l => l.Id, StringComparer.Ordinal)];
        Districts = [.. _records.Values.OfType<District>().OrderBy(d => d.Code, StringComparer.Ordinal)];
        _linksOfChain = Links.ToLookup(l => l.Chain, StringComparer.Ordinal);
        _fedBy = Links
            .SelectMany(l => l.Feeds.Select(to => (to, from: l)))
            .ToLookup(p => p.to, p => p.from, StringComparer.Ordinal);
        Longest = CatalogueLengths.Of(Links, _linksOfChain, _fedBy);
    }

    public static readonly Catalogue Empty = new([]);

    public IReadOnlyList<Chain> Chains { get; }
    public IReadOnlyList<Link> Links { get; }
    public IReadOnlyList<District> Districts { get; }
    public CatalogueLengths Longest { get; }

    public IEnumerable<Chain> ChainsOn(DateOnly day) => Chains.Where(c => c.InForceOn(day));

    public IEnumerable<Link> LinksOf(string chain) => _linksOfChain[chain];

    public IEnumerable<Link> FedBy(string link) => _fedBy[link];

    public IEnumerable<Link> FeedsOf(Link link) => link.Feeds.Select(Link).OfType<Link>();

    public Chain? Chain(string id) => _records.GetValueOrDefault(id) as Chain;

    public Link? Link(string id) => _records.GetValueOrDefault(id) as Link;

    public District? District(string id) => _records.GetValueOrDefault(id) as District;

    public Source? Source(string id) => _records.GetValueOrDefault(id) as Source;

    public TierRule? TierRule(Tier tier) => _records.GetValueOrDefault(Domain.Chains.TierRule.IdOf(tier)) as TierRule;

    private static readonly FrozenSet<RecordKind> Kinds = RecordKinds
        .All.Where(row => row.Catalogue)
        .Select(row => row.Kind)
        .ToFrozenSet();

    public static bool Holds(RecordKind kind) => Kinds.Contains(kind);

    /// <summary>The catalogue after these changes; the same one when none of them concerns it.</summary>
    public Catalogue After(IReadOnlyCollection<Change> changes)
    {
        if (!changes.Any(c => Holds(c.Kind)))
            return this;
        var records = new Dictionary<string, IRecord>(_records, StringComparer.Ordinal);
        foreach (var change in changes.Where(c => Holds(c.Kind)))
        {
            if (change.Record is null)
                records.Remove(change.RecordId);
            else
                records[change.RecordId] = change.Record;
        }
        return new Catalogue(records.Values);
    }
}

/// <summary>
/// The catalogue in force in this process, replaced whole when the change feed brings another one, so that readers take
/// no lock.
/// </summary>
public sealed class CatalogueCache
{
    private volatile Catalogue _current = Catalogue.Empty;

    public Catalogue Current => _current;

    public void Start(Catalogue catalogue) => _current = catalogue;

    public void Apply(IReadOnlyCollection<Change> changes) => _current = _current.After(changes);
}

/// <summary>The port that reads the catalogue and how well its links are covered.</summary>
public interface IChains
{
    /// <summary>Every record that <see cref="Catalogue.Holds"/>.</summary>
    Task<IReadOnlyList<IRecord>> CatalogueAsync(CancellationToken ct);

    /// <summary>Who makes and who asks, for each of these links.</summary>
    Task<IReadOnlyList<LinkCoverage>> CoveragesAsync(IReadOnlyCollection<string> links, CancellationToken ct);
}

/// <summary>How well local firms cover a link.</summary>
public enum Coverage
{
    Open,
    Thin,
    Covered,
}

/// <summary>How well a link is held (卡位).</summary>
/// <param name="MakerCount">Firms in the library or candidates for it that hold the link.</param>
/// <param name="OpenDemandCount">Open demands at the link that are PUBLIC or PROGRAMME: a closed circle's needs are not
/// counted, lest the number tell of them.</param>
public sealed record LinkCoverage(string Link, int MakerCount, int OpenDemandCount, int OpenSupplyCount)
{
    /// <summary>
    /// At most so many makers leave a position thin: of three, one that fails is only a third of the supply. Set by
    /// hand. Doubled, positions with three or four makers are thin, too.
    /// </summary>
    public const int ThinAtMost = 2;

    public Coverage Level =>
        MakerCount == 0 ? Coverage.Open
        : MakerCount <= ThinAtMost || OpenDemandCount > MakerCount ? Coverage.Thin
        : Coverage.Covered;
}
