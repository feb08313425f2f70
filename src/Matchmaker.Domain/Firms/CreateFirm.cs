using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>What is put on file of a firm that is new.</summary>
/// <param name="Roles">SUPPLIER when absent.</param>
public sealed record CreateFirmInput(
    string? IdempotencyKey,
    string NameZh,
    string? NameEn = null,
    string? Uscc = null,
    string? District = null,
    IReadOnlyList<FirmRole>? Roles = null,
    IReadOnlyList<string>? Links = null,
    IReadOnlyList<string>? Capabilities = null,
    IReadOnlyList<Credential>? Credentials = null
) : IMutationInput
{
    /// <summary>The same as a change of a firm that has nothing on file yet.</summary>
    internal UpdateFirmInput Profile =>
        new(
            IdempotencyKey,
            "",
            null,
            NameZh,
            NameEn,
            Uscc,
            District,
            Roles is null ? default : Optional.Of(Roles),
            Optional.Of(Links),
            Optional.Of(Capabilities),
            Optional.Of(Credentials)
        );
}

/// <summary>Staff put a new firm on file, a candidate for the library, confirmed as of today.</summary>
public sealed class CreateFirm(IFirms firms, CatalogueCache catalogue, ILedger ledger, TimeProvider time)
{
    private static readonly UpdateFirmValidator Validator = new();

    public async Task<Result<Firm>> RunAsync(CreateFirmInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "createFirm", input),
            firms.OneAsync,
            attempt => CreateAsync(input.Profile, attempt, ct),
            ct
        );
    }

    private async Task<Result<Firm>> CreateAsync(UpdateFirmInput profile, Attempt attempt, CancellationToken ct)
    {
        if (Validator.Errors(profile) is { Count: > 0 } invalid)
            return invalid.ToList();
        if (FirmProfileChange.UnknownReferences(profile, catalogue.Current) is { Count: > 0 } unknown)
            return unknown;
        return attempt.By.ToServe(profile.District.Value) is { } elsewhere
            ? elsewhere
            : await attempt.PutAsync("createFirm", FirmProfileChange.Of(New(), profile, time.Today()), ct);
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
}
