using FluentValidation;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>
/// What a change of a firm's profile makes of what is on file, for a new firm and for one that exists.
/// </summary>
internal static class FirmProfileChange
{
    /// <summary>A link, a capability or a credential that stays keeps what is known of it.</summary>
    public static Firm Of(Firm read, UpdateFirmInput input, DateOnly today) =>
        read with
        {
            Version = read.Version + 1,
            NameZh = input.NameZh.Given ? PlainText.Tidy(input.NameZh.Value ?? "") : read.NameZh,
            NameEn = input.NameEn.Given ? PlainText.TidyOrNull(input.NameEn.Value) : read.NameEn,
            Uscc = input.Uscc.Given ? CodeOf(input.Uscc.Value) : read.Uscc,
            District = input.District.Or(read.District),
            Roles = input.Roles.Given ? [.. (input.Roles.Value ?? []).Distinct()] : read.Roles,
            Positions = input.Links.Given ? PositionsOf(read, input.Links.Value ?? []) : read.Positions,
            Capabilities = input.Capabilities.Given
                ? CapabilitiesOf(read, input.Capabilities.Value ?? [])
                : read.Capabilities,
            Credentials = input.Credentials.Given
                ? [.. (input.Credentials.Value ?? []).Select(Tidied)]
                : read.Credentials,
            ConfirmedOn = today,
        };

    public static List<UserError> UnknownReferences(UpdateFirmInput input, Catalogue known)
    {
        var errors = UserError.NotFoundOf(input.Links.Value, "links", id => known.Link(id) is not null).ToList();
        if (input.District.Value is { } district && known.District(district) is null)
            errors.Add(UserError.NotFound(district, "district"));
        return errors;
    }

    private static string? CodeOf(string? said) =>
        said is not null && Uscc.Normalised(said) is { Length: > 0 } code ? code : null;

    private static IReadOnlyList<FirmPosition> PositionsOf(Firm read, IReadOnlyList<string> links) =>
        [
            .. links
                .Distinct()
                .Select(link => read.Positions.FirstOrDefault(p => p.Link == link) ?? new FirmPosition(link, null)),
        ];

    private static IReadOnlyList<Capability> CapabilitiesOf(Firm read, IReadOnlyList<string> texts) =>
        [
            .. texts
                .Select(PlainText.Tidy)
                .Distinct()
                .Select(text => read.Capabilities.FirstOrDefault(c => c.Text == text) ?? new Capability(text, null)),
        ];

    private static Credential Tidied(Credential said) =>
        said with
        {
            Name = PlainText.Tidy(said.Name),
            Number = PlainText.TidyOrNull(said.Number),
            Issuer = PlainText.TidyOrNull(said.Issuer),
        };
}

/// <summary>The rules of what is sent of a firm's profile.</summary>
internal sealed class UpdateFirmValidator : AbstractValidator<UpdateFirmInput>
{
    public UpdateFirmValidator()
    {
        Include(new FirmProfileValidator());
        RuleFor(i => i.Uscc.Value)
            .Faultless(code => code is null || Uscc.Normalised(code).Length == 0 ? null : Uscc.Fault(code))
            .OverridePropertyName("Uscc");
        RuleFor(i => i.Links.Value).LinksOfFirm().OverridePropertyName("Links");
        RuleFor(i => i.Capabilities.Value).CapabilitiesOfFirm().OverridePropertyName("Capabilities");
        RuleForEach(i => i.Capabilities.Value).CapabilityText().OverridePropertyName("Capabilities");
        RuleFor(i => i.Credentials.Value).CredentialsOfFirm().OverridePropertyName("Credentials");
        RuleForEach(i => i.Credentials.Value)
            .SetValidator(new CredentialValidator())
            .OverridePropertyName("Credentials");
    }
}
