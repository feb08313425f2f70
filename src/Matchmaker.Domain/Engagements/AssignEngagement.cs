using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Engagements;

/// <summary>The input of <see cref="AssignEngagement"/>.</summary>
/// <param name="Owner">A STAFF account.</param>
public sealed record AssignEngagementInput(string? IdempotencyKey, string Engagement, int? Version, string Owner)
    : IMutationInput;

/// <summary>Staff hand an engagement to the colleague who looks after it.</summary>
public sealed class AssignEngagement(IFirms firms, IAccounts accounts, IEngagements engagements, ILedger ledger)
{
    public async Task<Result<Engagement>> RunAsync(AssignEngagementInput input, Caller caller, CancellationToken ct)
    {
        if (EngagementAction.Assign.RefusalTo(caller) is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "assignEngagement", input),
            engagements.OneAsync,
            attempt => AssignAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Engagement>> AssignAsync(
        AssignEngagementInput input,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var begun = await attempt.BeginAsync(engagements, firms, input.Engagement, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        if ((await accounts.ByIdsAsync([input.Owner], ct)).SingleOrDefault() is not { Role: AccountRole.Staff })
            return UserError.Invalid("负责人须是工作人员账号。", "The owner must be a staff account.", "owner");

        return await attempt.PutAsync(
            "assignEngagement",
            read with
            {
                Version = read.Version + 1,
                Owner = input.Owner,
            },
            ct
        );
    }
}
