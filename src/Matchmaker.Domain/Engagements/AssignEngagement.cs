using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Engagements;

/// <summary>The input of <see cref="AssignEngagement"/>.</summary>
/// <param name="Owner">A STAFF account.</param>
public sealed record AssignEngagementInput(string? ClientMutationId, string Engagement, int? Version, string Owner) : IMutationInput;

/// <summary>Staff hand an engagement to the colleague who looks after it.</summary>
public sealed class AssignEngagement(IFirms firms, IAccounts accounts, IEngagements engagements, ILedger ledger)
{
    public async Task<Result<Engagement>> RunAsync(AssignEngagementInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff) return notStaff;
        return await ledger.OnceAsync(new(caller, "assignEngagement", input), engagements.OneAsync, attempt => AssignAsync(input, caller, attempt, ct), ct);
    }

    private async Task<Result<Engagement>> AssignAsync(AssignEngagementInput input, Caller caller, Attempt attempt, CancellationToken ct)
    {
        if (await engagements.OneAsync(input.Engagement, Audience.Of(caller), ct) is not { } read) return UserError.NotFound(input.Engagement, "engagement");
        if (await caller.ToTouchAsync(read, firms, ct) is { } refusal) return refusal;
        if (read.StaleFor(input.Version) is { } stale) return stale;
        if ((await accounts.ByIdsAsync([input.Owner], ct)).SingleOrDefault() is not { Role: Role.Staff })
            return UserError.Invalid("负责人须是工作人员账号。", "The owner must be a staff account.", "owner");

        return await attempt.CarryOutAsync("assignEngagement", read with { Version = read.Version + 1, Owner = input.Owner }, ct);
    }
}
