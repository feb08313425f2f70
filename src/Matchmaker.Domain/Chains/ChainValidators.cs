using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Chains;

/// <summary>The rules of a stored chain.</summary>
public sealed class ChainValidator : RecordValidator<Chain>
{
    public ChainValidator()
    {
        RuleFor(c => c.Zh).Line("名称", "The name", ChainRules.LongestName);
        RuleFor(c => c.En).Line("英文名称", "The English name", ChainRules.LongestName);
        RuleFor(c => c.Order).GreaterThanOrEqualTo(0).Says("次序不能为负。", "The order may not be negative.");
        RuleFor(c => c.Catalogue).Line("目录版本", "The catalogue version", RecordRules.LongestId);
        RuleFor(c => c.From).IsSaneDay();
        RuleFor(c => c.Until)
            .IsSaneEnd()
            .Must((chain, until) => until is null || until >= chain.From)
            .Says("结束日期不能早于开始日期。", "The last day may not be before the first.");
        RuleFor(c => c.Provenance).SetValidator(new ProvenanceValidator());
    }
}

/// <summary>The rules of a stored link.</summary>
public sealed class LinkValidator : RecordValidator<Link>
{
    public LinkValidator()
    {
        RuleFor(l => l.Chain).IsId("chain");
        RuleFor(l => l.Zh).Line("名称", "The name", ChainRules.LongestName);
        RuleFor(l => l.En).Line("英文名称", "The English name", ChainRules.LongestName);
        RuleFor(l => l.Order).GreaterThanOrEqualTo(0).Says("次序不能为负。", "The order may not be negative.");
        RuleFor(l => l.Feeds)
            .AreIds("link", ChainRules.MostFeeds)
            .Must((link, feeds) => !feeds.Contains(link.Id))
            .Says(ChainRules.FeedsItself.Zh, ChainRules.FeedsItself.En);
        RuleFor(l => l.Terms).AtMost(ChainRules.MostTerms).OnceEach(term => term);
        RuleForEach(l => l.Terms).Line("用语", "A term", ChainRules.LongestTerm);
        RuleFor(l => l.Provenance).SetValidator(new ProvenanceValidator());
    }
}

/// <summary>The rules of a stored district.</summary>
public sealed class DistrictValidator : RecordValidator<District>
{
    public DistrictValidator()
    {
        RuleFor(d => d.Zh).Line("名称", "The name", ChainRules.LongestName);
        RuleFor(d => d.En).Line("英文名称", "The English name", ChainRules.LongestName);
        RuleFor(d => d.Code).Line("代码", "The code", ChainRules.LongestCode);
        RuleFor(d => d.Provenance).SetValidator(new ProvenanceValidator());
    }
}

/// <summary>The limits of the catalogue.</summary>
public static class ChainRules
{
    /// <summary>
    /// Characters of the name of a chain or a link. Set by hand; doubled, maps and lists break it into several lines.
    /// </summary>
    public const int LongestName = 200;

    /// <summary>
    /// Characters of a term for what makers of a link can do. Set by hand, far above those of the reference data;
    /// doubled, a term may be a paragraph.
    /// </summary>
    public const int LongestTerm = 300;

    /// <summary>
    /// Characters of a code of the catalogue. Set by hand, above the codes of the national classifications; doubled,
    /// nothing real changes.
    /// </summary>
    public const int LongestCode = 20;

    /// <summary>
    /// Terms of a link. Set by hand; all of them are held in memory and looked up with the link, so that doubled a link
    /// may cost twice as much.
    /// </summary>
    public const int MostTerms = 200;

    /// <summary>
    /// Links that one link feeds: the real catalogue has ten at most, a link that feeds everything says nothing. Set by
    /// hand; doubled, nothing real changes.
    /// </summary>
    public const int MostFeeds = 200;

    public static readonly LocalizedText FeedsItself = new("环节不能供给自己。", "A link cannot feed itself.");
}
