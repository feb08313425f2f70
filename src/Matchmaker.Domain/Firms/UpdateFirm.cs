using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>What a firm, or staff for it, change of its profile: an absent part stays as it is.</summary>
/// <param name="Uscc">Null, or an empty text, takes the code away.</param>
public sealed record UpdateFirmInput(
    string? IdempotencyKey,
    string Firm,
    int? Version,
    Optional<string> NameZh = default,
    Optional<string> NameEn = default,
    Optional<string> Uscc = default,
    Optional<string> District = default,
    Optional<IReadOnlyList<FirmRole>> Roles = default,
    Optional<IReadOnlyList<string>> Links = default,
    Optional<IReadOnlyList<string>> Capabilities = default,
    Optional<IReadOnlyList<Credential>> Credentials = default
) : IMutationInput, IFirmProfile;

/// <summary>A firm, or staff for it, change its profile. Saving confirms what is on file as of today.</summary>
public sealed class UpdateFirm(IFirms firms, CatalogueCache catalogue, ILedger ledger, TimeProvider time)
{
    private static readonly UpdateFirmValidator Validator = new();

    public async Task<Result<Firm>> RunAsync(UpdateFirmInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "updateFirm", input),
            firms.OneAsync,
            attempt => UpdateAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Firm>> UpdateAsync(UpdateFirmInput input, Attempt attempt, CancellationToken ct)
    {
        if (input.NameZh.Cleared)
            return UserError.CannotBeCleared("nameZh");
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        if (FirmProfileChange.UnknownReferences(input, catalogue.Current) is { Count: > 0 } unknown)
            return unknown;
        var begun = await Attempt.BeginAsync(
            new(input.Firm, "firm", input.Version),
            id => firms.OneAsync(id, ct),
            read => Task.FromResult(NotAllowed(input, read, attempt.By))
        );
        return begun.Value is { } read
            ? await attempt.PutAsync("updateFirm", FirmProfileChange.Of(read, input, time.Today()), ct)
            : begun;
    }

    private static UserError? NotAllowed(UpdateFirmInput input, Firm read, Caller caller)
    {
        if (caller.IsStaff)
            return caller.ToServe(read.District);
        if (caller.ToActFor(read) is { } refusal)
            return refusal;
        return input.Roles is { Given: true, Value: var roles } && !(roles ?? []).ToHashSet().SetEquals(read.Roles)
            ? UserError.Forbidden("企业角色由工作人员认定。", "A firm's roles are set by staff.", "roles")
            : null;
    }
}
