using System.Text.RegularExpressions;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>A requirement that a text holds.</summary>
/// <param name="Requirement">With the clause it stands in as its text.</param>
/// <param name="Start">Where that clause begins in the text.</param>
/// <param name="Length">How long it is there.</param>
public sealed record RecognisedRequirement(Requirement Requirement, int Start, int Length);

/// <summary>
/// Extracts requirements from free text, part by part: certificates, tiers, districts, amounts, contracts of the same
/// kind, and abilities that are demanded in so many words. Precision before recall: a wrong proposal costs more than a
/// missing one.
/// </summary>
public static partial class RequirementExtraction
{
    /// <summary>
    /// Requirements taken from one text; a project cannot have more. Doubled, the rest would be refused when the
    /// project is saved.
    /// </summary>
    public const int Most = 30;

    // Characters of a clause; a longer one is no requirement but a story. It is as long as a requirement may be, so
    // that one of twice the length could not be saved.
    private const int LongestClause = 300;

    /// <summary>
    /// As soft ones, for a text that is matched as it stands: nobody has said that any of them excludes.
    /// </summary>
    /// <param name="districts">As for <see cref="WithPlaces"/>.</param>
    public static IReadOnlyList<Requirement> In(string text, IReadOnlyList<District>? districts = null) =>
        [.. WithPlaces(text, districts).Select(r => r.Requirement with { Hard = false })];

    /// <param name="districts">Those of the city, to be known by name; without them only "local" is known.</param>
    public static IReadOnlyList<RecognisedRequirement> WithPlaces(
        string text,
        IReadOnlyList<District>? districts = null
    ) => WithAmounts(text, districts).Requirements;

    /// <summary>
    /// The same with the amounts of the text, those that are no requirement too: both come of one reading.
    /// </summary>
    internal static (IReadOnlyList<RecognisedRequirement> Requirements, IReadOnlyList<Quantity> Amounts) WithAmounts(
        string text,
        IReadOnlyList<District>? districts = null
    )
    {
        var folded = FoldedText.Of(text);
        IReadOnlyList<CertificateInText> certificates = Certificate.MayBeIn(folded.Text)
            ? [.. Certificate.In(folded)]
            : [];
        var amounts = QuantityReader.In(folded, certificates);
        return (Of(folded, certificates, amounts, districts ?? []), amounts);
    }

    private static IReadOnlyList<RecognisedRequirement> Of(
        FoldedText folded,
        IReadOnlyList<CertificateInText> certificates,
        IReadOnlyList<Quantity> quantities,
        IReadOnlyList<District> districts
    ) =>
        [
            .. RequirementPhrases
                .Of(folded, certificates, districts)
                .Select(part => Trimmed(folded, part))
                .Where(c => c.Length is > 1 and <= LongestClause)
                .SelectMany(clause =>
                    KindsIn(clause, quantities, districts)
                        .Select(kind => new RecognisedRequirement(
                            new(clause.Original, IsHard(clause, kind), kind),
                            clause.Start,
                            clause.Length
                        ))
                )
                .DistinctBy(r => (r.Requirement.Text, r.Requirement.Kind))
                .Take(Most),
        ];

    private static IEnumerable<RequirementKind> KindsIn(
        FoundClause clause,
        IReadOnlyList<Quantity> quantities,
        IReadOnlyList<District> districts
    )
    {
        if (
            Hardness.Waives(clause.Phrase)
            || (
                Background().IsMatch(clause.Phrase)
                && !Hardness.SaysHard(clause.Phrase)
                && !Hardness.SaysSoft(clause.Phrase)
            )
        )
            yield break;
        var amounts = KindsOf(quantities, clause);
        var namesCertificate = NamesCertificate(clause);
        var asksForRecord = SimilarContracts.IsAskedIn(clause.Folded);
        if (namesCertificate)
            yield return RequirementKind.Certificate;
        if (Recognition().IsMatch(clause.Folded))
            yield return RequirementKind.Tier;
        var asksForPlace = PlaceRequirement.In(clause.Folded, districts);
        if (asksForPlace)
            yield return RequirementKind.District;
        foreach (var kind in amounts)
            yield return kind;
        if (asksForRecord && !amounts.Contains(RequirementKind.Other))
            yield return RequirementKind.Other;
        if (
            !amounts.Contains(RequirementKind.Capability)
            && !namesCertificate
            && !asksForRecord
            && !asksForPlace
            && Ability().IsMatch(clause.Folded)
        )
            yield return RequirementKind.Capability;
    }

    private static List<RequirementKind> KindsOf(IReadOnlyList<Quantity> quantities, FoundClause clause)
    {
        List<RequirementKind> kinds = [];
        for (var i = 0; i < quantities.Count; i++)
            if (
                quantities[i] is var quantity
                && quantity.Start >= clause.Start
                && quantity.Start < clause.Start + clause.Length
                && (quantity.Topic is not Topic.FirmFigure || IsDemanded(quantity, clause))
                && !kinds.Contains(quantity.Kind)
            )
                kinds.Add(quantity.Kind);
        return kinds;
    }

    // "注册资本 500 万元" alone may tell of whoever writes.
    private static bool IsDemanded(Quantity figure, FoundClause clause) =>
        figure.Amounts.OneSided || Hardness.SaysHard(clause.Folded) || Demanded().IsMatch(clause.Folded);

    // "to reach" is no REACH, and "ce" no CE: a mark is written in capitals, unless a word for certificates stands
    // beside it.
    private static bool NamesCertificate(FoundClause clause) =>
        Certificate.MayBeIn(clause.Original)
        && Certificate
            .In(FoldedText.Of(clause.Original))
            .Any(c =>
                c.Certificate.Name.Contains(' ', StringComparison.Ordinal)
                || SpecialEquipmentLicence.Is(c.Certificate)
                || CertificateWord().IsMatch(clause.Phrase)
                || clause.Original.Contains(c.Certificate.Name, StringComparison.Ordinal)
                || clause.Original.Contains("RoHS", StringComparison.Ordinal)
            );

    private static bool IsHard(FoundClause clause, RequirementKind kind) =>
        Hardness.IsHard(clause.Phrase)
        || (
            kind is RequirementKind.District
            && PlaceRequirement.IsHard(clause.Phrase)
            && !Hardness.SaysSoft(clause.Phrase)
        );

    private static FoundClause Trimmed(FoldedText text, RequirementPart part)
    {
        var clause = text.Text.AsSpan(part.Start, part.End - part.Start);
        var leading = clause.Length - clause.TrimStart().Length;
        var trimmed = clause.Trim().Length;
        if (trimmed == 0)
            return new("", "", "", 0, 0);
        var (from, count) = text.Origin(part.Start + leading, trimmed);
        return new(
            text.Text.Substring(part.Start + leading, trimmed),
            text.Text[part.PhraseStart..part.PhraseEnd],
            text.Original.Substring(from, count),
            from,
            count
        );
    }

    private sealed record FoundClause(string Folded, string Phrase, string Original, int Start, int Length);

    [GeneratedRegex(@"认证|证书|资质|certif|approv|complian|标准")]
    private static partial Regex CertificateWord();

    [GeneratedRegex(
        @"小巨人|little giant|单项冠军|独角兽企业|unicorn compan|瞪羚|gazelle (?:compan|firm|enterprise)|雏鹰企业|"
            + @"专精特新.{0,6}(?:企业|优先|认定|称号|资质|供应商|厂家|单位)|创新型中小企业|上市公司|上市企业|listed compan"
    )]
    private static partial Regex Recognition();

    // How things stand with the writer, its trade or the country is no requirement.
    [GeneratedRegex(
        @"我国|全国|国内|目前|现有|现状|存在|长达|已[经建有超达形实获拥全]|初步|(?<!上市|本地|本市|的)公司|我司|我们|我院|每年约有|总产量|使[我其]|从而|形成|"
            + @"/年.{0,14}(?:装置|项目)|(?<![a-z])(?:we have|our (?:company|plant|firm)|currently|already)(?![a-z])"
    )]
    private static partial Regex Background();

    [GeneratedRegex(
        @"(?:必须|须|务必|需要?|应|要求).{0,4}(?:具备|具有|拥有|掌握|配备)|(?:必须|须|务必|应)(?:能|可承接)|^(?:供应商|供方|企业|合作方|厂家)?(?:具备|"
            + @"具有).{1,30}(?:资质|经验|生产能力|供货能力|加工能力|检测能力)|(?:must|shall|should|required to|"
            + @"need to) (?:be able to|have|provide|offer|support)|capable of|experience (?:in|with)"
    )]
    private static partial Regex Ability();

    [GeneratedRegex("要求|需|供应商|供方|投标人|最低|最少|supplier|vendor|bidder|minimum")]
    private static partial Regex Demanded();
}
