using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>
/// The plain texts of a firm that <see cref="UpdateFirm"/> may change: what is on file and what is sent have them
/// alike, so that their rules are written once. On file every part is given.
/// </summary>
public interface IFirmProfile
{
    Optional<string> NameZh { get; }
    Optional<string> NameEn { get; }
}

/// <summary>The rules of the plain texts of a firm, stored or sent.</summary>
internal sealed class FirmProfileValidator : AbstractValidator<IFirmProfile>
{
    public FirmProfileValidator()
    {
        RuleFor(f => f.NameZh.Value!)
            .Line("企业名称", "The firm's name", FirmRules.LongestName)
            .When(f => f.NameZh.Given)
            .OverridePropertyName(nameof(IFirmProfile.NameZh));
        RuleFor(f => f.NameEn.Value)
            .Text("英文名称", "The English name", FirmRules.LongestEnglishName, lines: false)
            .OverridePropertyName(nameof(IFirmProfile.NameEn));
    }
}

/// <summary>
/// The limits and rules of what is on file for a firm, for whoever writes it: a person, an import or a seed.
/// </summary>
public static class FirmRules
{
    /// <summary>
    /// Characters of a name. Set by hand, above those of the reference data; doubled, nothing real changes.
    /// </summary>
    public const int LongestName = 100;

    /// <summary>Characters of the English name, which takes about twice as many as the Chinese one.</summary>
    public const int LongestEnglishName = 200;

    /// <summary>
    /// Characters of a capability: a sentence or two. Set by hand; doubled, firms put all that they make into one
    /// statement, and the reasons of matches become unreadable.
    /// </summary>
    public const int LongestCapability = 300;

    /// <summary>Characters of a certificate's name. Set by hand; doubled, nothing real changes.</summary>
    public const int LongestCertificate = 100;

    /// <summary>
    /// Links that a firm stands at. Set by hand: who stands everywhere is found everywhere; doubled, this holds the
    /// more.
    /// </summary>
    public const int MostLinks = 30;

    /// <summary>
    /// Capabilities of a firm. Set by hand: each is a text of the match index, so that doubled the largest firms cost
    /// twice the memory and time.
    /// </summary>
    public const int MostCapabilities = 100;

    /// <summary>Credentials of a firm. Set by hand; doubled, a record may be larger.</summary>
    public const int MostCredentials = 50;

    public static IRuleBuilderOptions<T, string> CapabilityText<T>(this IRuleBuilder<T, string> rule) =>
        rule.Line("能力", "A capability", LongestCapability);

    public static IRuleBuilderOptions<T, IReadOnlyList<TLink>?> LinksOfFirm<T, TLink>(
        this IRuleBuilder<T, IReadOnlyList<TLink>?> rule
    ) =>
        rule.Must(links => links is null || links.Count <= MostLinks)
            .Says($"一家企业最多登记 {MostLinks} 个环节。", $"A firm may hold at most {MostLinks} links.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> CapabilitiesOfFirm<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule
    ) =>
        rule.Must(c => c is null || c.Count <= MostCapabilities)
            .Says($"最多登记 {MostCapabilities} 项能力。", $"At most {MostCapabilities} capabilities.");

    public static IRuleBuilderOptions<T, IReadOnlyList<Credential>?> CredentialsOfFirm<T>(
        this IRuleBuilder<T, IReadOnlyList<Credential>?> rule
    ) =>
        rule.Must(c => c is null || c.Count <= MostCredentials)
            .Says($"最多登记 {MostCredentials} 项证书。", $"At most {MostCredentials} credentials.");
}

/// <summary>The rules of a stored credential.</summary>
internal sealed class CredentialValidator : AbstractValidator<Credential>
{
    public CredentialValidator()
    {
        RuleFor(c => c.Name).Line("证书名称", "The certificate's name", FirmRules.LongestCertificate);
        RuleFor(c => c.Number).Text("证书编号", "The number", FirmRules.LongestCertificate, lines: false);
        RuleFor(c => c.Issuer).Text("发证机构", "The issuer", FirmRules.LongestCertificate, lines: false);
        RuleFor(c => c.IssuedOn).IsSaneDay();
        RuleFor(c => c.ValidUntil).IsSaneEnd();
        RuleFor(c => c)
            .Must(c => c.ValidUntil is null || c.IssuedOn is null || c.IssuedOn <= c.ValidUntil)
            .Says("有效期止应不早于发证日期。", "A certificate cannot end before it was issued.");
    }
}
