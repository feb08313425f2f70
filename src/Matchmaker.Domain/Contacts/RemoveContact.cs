using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Contacts;

/// <summary>The input of <see cref="RemoveContact"/>.</summary>
public sealed record RemoveContactInput(string? IdempotencyKey, string Contact, int? Version) : IMutationInput;

/// <summary>
/// Removes a contact, and with it every trace of the person but the ids in the read log (article 47 of 个人信息保护法). Where
/// it was the first, the one who was recorded next is called first.
/// </summary>
public sealed class RemoveContact(IContacts contacts, IFirms firms, ILedger ledger)
{
    public async Task<Result<RemovedRecord>> RunAsync(RemoveContactInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.RemoveOnceAsync(
            new(caller, "removeContact", input),
            input.Contact,
            contacts.OneAsync,
            attempt => RemoveAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<RemovedRecord>> RemoveAsync(
        RemoveContactInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var begun = await Attempt.BeginAsync(
            new(input.Contact, "contact", input.Version),
            id => contacts.KeptByAsync(id, caller, firms, ct),
            _ => Task.FromResult<UserError?>(null)
        );
        if (begun.Value is not { } read)
            return begun.Errors.ToList();
        var next = read.First ? (await contacts.OfFirmAsync(read.Firm, ct)).FirstOrDefault(c => c.Id != read.Id) : null;
        IRecord[] others = next is null ? [] : [next with { Version = next.Version + 1, First = true }];
        return await attempt.RemoveAsync("removeContact", read, others, ct);
    }
}
