using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Contacts;

/// <summary>Whose contacts are to be told: one of the two.</summary>
/// <param name="Engagement">For its two parties: those of the other side.</param>
/// <param name="Firm">For the staff in charge of it, and for its own accounts.</param>
public sealed record OpenContactsInput(string? IdempotencyKey, string? Engagement = null, string? Firm = null)
    : IMutationInput;

/// <summary>A firm's contacts as they were told.</summary>
/// <param name="Reading">The line of the read log that was left; null where they are the caller's own.</param>
public sealed record OpenedContacts(string Firm, IReadOnlyList<Contact> Contacts, ContactReading? Reading);

/// <summary>
/// Tells somebody how to reach a firm's people, and leaves a line that the firm sees. It is a mutation, since reading
/// changes the read log: contacts are told in no other way but to their own firm.
/// </summary>
public sealed class OpenContacts(
    IContacts contacts,
    IFirms firms,
    IEngagements engagements,
    ILedger ledger,
    TimeProvider time
)
{
    public async Task<Result<OpenedContacts>> RunAsync(OpenContactsInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "openContacts", input),
            (id, token) => AgainAsync(id, input, caller, token),
            attempt => OpenAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<OpenedContacts>> OpenAsync(
        OpenContactsInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var allowed = await FirmAsync(input, caller, ct);
        if (allowed.Value is not { } firm)
            return allowed.Errors.ToList();
        var told = await contacts.OfFirmAsync(firm, ct);
        if (caller.LinesFor(told, input.Engagement, time) is not [var reading])
            return new OpenedContacts(firm, told, null);
        var saved = await attempt.PutAsync("openContacts", reading, ct);
        return saved.Ok ? new OpenedContacts(firm, told, reading) : saved.Errors.ToList();
    }

    private async Task<OpenedContacts?> AgainAsync(
        string id,
        OpenContactsInput input,
        Caller caller,
        CancellationToken ct
    ) =>
        (await contacts.ReadingsByIdsAsync([id], ct)) is [var reading]
        && (await FirmAsync(input, caller, ct)).Value == reading.Firm
            ? new(reading.Firm, await StillThereAsync(reading, ct), reading)
            : null;

    // Who was named since is not in the line, and is told by a new one alone.
    private async Task<IReadOnlyList<Contact>> StillThereAsync(ContactReading reading, CancellationToken ct) =>
        [.. (await contacts.OfFirmAsync(reading.Firm, ct)).Where(c => reading.Contacts.Contains(c.Id))];

    private async Task<Result<string>> FirmAsync(OpenContactsInput input, Caller caller, CancellationToken ct) =>
        input switch
        {
            { Engagement: { } engagement, Firm: null } => await OtherSideAsync(engagement, caller, ct),
            { Engagement: null, Firm: { } firm } => await InChargeAsync(firm, caller, ct),
            _ => UserError.Invalid(
                "请填写 engagement 或 firm 其中之一。",
                "Give either engagement or firm.",
                "engagement"
            ),
        };

    private async Task<Result<string>> OtherSideAsync(string id, Caller caller, CancellationToken ct)
    {
        if (
            await engagements.OneAsync(id, Audience.Of(caller), ct) is not { } engagement
            || engagement.CounterpartFor(caller) is not { } other
        )
            return UserError.NotFound(id, "engagement");
        return engagement.ToTellContacts() is { } refusal ? refusal : other;
    }

    private async Task<Result<string>> InChargeAsync(string id, Caller caller, CancellationToken ct)
    {
        var kept = await firms.KeepingContactsAsync(id, caller, ct);
        return kept.Value is { } firm ? firm.Id : kept.Errors.ToList();
    }
}

/// <summary>Lines of the read log.</summary>
internal static class ContactLines
{
    /// <summary>
    /// The line that is left when the caller is told of these contacts of one firm; none where they are its own, or
    /// there are none.
    /// </summary>
    public static IReadOnlyList<ContactReading> LinesFor(
        this Caller caller,
        IReadOnlyList<Contact> told,
        string? engagement,
        TimeProvider time
    ) =>
        told.Count == 0 || caller.OwnsContactsOf(told[0].Firm)
            ? []
            :
            [
                new()
                {
                    Id = RecordKinds.NewId<ContactReading>(time),
                    Version = 1,
                    Firm = told[0].Firm,
                    Account = caller.AccountId!,
                    ReaderFirm = caller.Firm,
                    Engagement = engagement,
                    Contacts = [.. told.Select(c => c.Id)],
                    ReadAt = time.GetUtcNow(),
                },
            ];
}
