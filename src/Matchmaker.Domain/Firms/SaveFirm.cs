using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>What a firm, or staff for it, keep on file. On a firm that exists, an absent part stays as it is.</summary>
/// <param name="Id">Null makes a new firm.</param>
/// <param name="Uscc">An empty text takes the code away.</param>
public sealed record SaveFirmInput(
    string? ClientMutationId,
    string? Id,
    int? Version,
    string NameZh,
    string? NameEn,
    string? Uscc,
    string? District,
    IReadOnlyList<FirmRole>? Roles,
    IReadOnlyList<string>? Links,
    IReadOnlyList<string>? Capabilities,
    IReadOnlyList<Credential>? Credentials
) : IMutationInput, IFirmProfile;

/// <summary>A firm keeps its profile; staff add firms. Saving confirms what is on file as of today.</summary>
public sealed class SaveFirm(IFirms firms, CatalogueCache catalogue, ILedger ledger, TimeProvider time)
{
    private static readonly SaveFirmValidator Validator = new();

    public async Task<Result<Firm>> RunAsync(SaveFirmInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "saveFirm", input),
            firms.OneAsync,
            attempt => SaveAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Firm>> SaveAsync(
        SaveFirmInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        if (UnknownReferences(input) is { Count: > 0 } unknown)
            return unknown;

        var begun = await Attempt.BeginAsync(
            new(input.Id ?? "", "id", input.Id is null ? null : input.Version),
            async id => input.Id is null ? New() : await firms.OneAsync(id, ct),
            read => Task.FromResult(NotAllowed(input, read, caller))
        );
        return begun.Value is { } read ? await attempt.PutAsync("saveFirm", Changed(read, input), ct) : begun;
    }

    private Firm New() =>
        new()
        {
            Id = RecordKinds.NewId<Firm>(time),
            Version = 0,
            NameZh = "",
            NameEn = null,
            Uscc = null,
            District = null,
            Roles = [FirmRole.Supplier],
            Tiers = [],
            Positions = [],
            Capabilities = [],
            Credentials = [],
            Leads = [],
            Library = LibraryState.Candidate,
            ConfirmedOn = null,
            Sample = false,
            Provenance = Provenance.None,
        };

    private static UserError? NotAllowed(SaveFirmInput input, Firm read, Caller caller)
    {
        if (caller.IsStaff)
            return caller.ToServe(input.Id is null ? input.District : read.District);
        if (input.Id is null)
            return UserError.Forbidden("新企业由工作人员登记。", "New firms are registered by staff.", "id");
        if (caller.ToActFor(read) is { } refusal)
            return refusal;
        return input.Roles is { } roles && !roles.ToHashSet().SetEquals(read.Roles)
            ? UserError.Forbidden("企业角色由工作人员认定。", "A firm's roles are set by staff.", "roles")
            : null;
    }

    private List<UserError> UnknownReferences(SaveFirmInput input)
    {
        var known = catalogue.Current;
        var errors = (input.Links ?? [])
            .Select((link, i) => (link, i))
            .Where(l => known.Link(l.link) is null)
            .Select(l => UserError.NotFound(l.link, "links", $"{l.i}"))
            .ToList();
        if (input.District is { } district && known.District(district) is null)
            errors.Add(UserError.NotFound(district, "district"));
        return errors;
    }

    private Firm Changed(Firm read, SaveFirmInput input) =>
        read with
        {
            Version = read.Version + 1,
            NameZh = PlainText.Tidy(input.NameZh),
            NameEn = input.NameEn is null ? read.NameEn : PlainText.TidyOrNull(input.NameEn),
            Uscc =
                input.Uscc is null ? read.Uscc
                : Firms.Uscc.Normalised(input.Uscc) is { Length: > 0 } code ? code
                : null,
            District = input.District ?? read.District,
            Roles = input.Roles is null ? read.Roles : [.. input.Roles.Distinct()],
            Positions = input.Links is null
                ? read.Positions
                :
                [
                    .. input
                        .Links.Distinct()
                        .Select(link =>
                            read.Positions.FirstOrDefault(p => p.Link == link) ?? new FirmPosition(link, null)
                        ),
                ],
            Capabilities = input.Capabilities is null
                ? read.Capabilities
                :
                [
                    .. input
                        .Capabilities.Select(PlainText.Tidy)
                        .Distinct()
                        .Select(text =>
                            read.Capabilities.FirstOrDefault(c => c.Text == text) ?? new Capability(text, null)
                        ),
                ],
            Credentials = input.Credentials is null ? read.Credentials : [.. input.Credentials.Select(Tidied)],
            ConfirmedOn = time.Today(),
        };

    private static Credential Tidied(Credential said) =>
        said with
        {
            Name = PlainText.Tidy(said.Name),
            Number = PlainText.TidyOrNull(said.Number),
            Issuer = PlainText.TidyOrNull(said.Issuer),
        };
}

/// <summary>The rules of a firm's input.</summary>
internal sealed class SaveFirmValidator : AbstractValidator<SaveFirmInput>
{
    public SaveFirmValidator()
    {
        Include(new FirmProfileValidator());
        RuleFor(i => i.Uscc)
            .Faultless(code => code is null || Uscc.Normalised(code).Length == 0 ? null : Uscc.Fault(code));
        RuleFor(i => i.Links).LinksOfFirm();
        RuleFor(i => i.Capabilities).CapabilitiesOfFirm();
        RuleForEach(i => i.Capabilities).CapabilityText();
        RuleFor(i => i.Credentials).CredentialsOfFirm();
        RuleForEach(i => i.Credentials).SetValidator(new CredentialValidator());
    }
}
