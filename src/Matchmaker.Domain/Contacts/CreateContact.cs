using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Contacts;

/// <summary>A person whom a firm names.</summary>
/// <param name="First">Whether they are to be called first; the first contact of a firm always is.</param>
/// <param name="ConsentOn">The day on which they agreed to be told of.</param>
public sealed record CreateContactInput(
    string? IdempotencyKey,
    string Firm,
    string Name,
    DateOnly ConsentOn,
    string? Post = null,
    string? Phone = null,
    string? Mail = null,
    bool? First = null
) : IMutationInput;

/// <summary>Names a person of a firm, by the firm's own accounts or the staff in charge of it.</summary>
public sealed class CreateContact(IContacts contacts, IFirms firms, ILedger ledger, TimeProvider time)
{
    private static readonly ContactValidator Validator = new();

    public async Task<Result<Contact>> RunAsync(CreateContactInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "createContact", input),
            (id, token) => contacts.KeptByAsync(id, caller, firms, token),
            attempt => CreateAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Contact>> CreateAsync(
        CreateContactInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var kept = await firms.KeepingContactsAsync(input.Firm, caller, ct);
        if (kept.Value is not { } firm)
            return kept.Errors.ToList();
        var others = await contacts.OfFirmAsync(firm.Id, ct);
        var contact = new Contact
        {
            Id = RecordKinds.NewId<Contact>(time),
            Version = 1,
            Firm = firm.Id,
            Name = PlainText.Tidy(input.Name),
            Post = PlainText.TidyOrNull(input.Post),
            Phone = PlainText.TidyOrNull(input.Phone),
            Mail = PlainText.TidyOrNull(input.Mail),
            First = others.Count == 0 || input.First is true,
            ConsentOn = input.ConsentOn,
            RecordedAt = time.GetUtcNow(),
            RecordedBy = caller.AccountId!,
        };
        if (contact.Faults(Validator, time.Today()) is { Count: > 0 } invalid)
            return invalid.ToList();
        return others.Count >= Contact.MostOfFirm
            ? TooMany
            : FirstContact.Told(await attempt.PutAsync("createContact", contact, contact.TakingItsPlace(others), ct));
    }

    private static readonly UserError TooMany = UserError.Quota(
        $"一家企业最多登记 {Contact.MostOfFirm} 位联系人，请先删除不再联系的。",
        $"A firm names at most {Contact.MostOfFirm} contacts; remove those who are not called any more first."
    );
}

/// <summary>What holds of the contacts of one firm together.</summary>
internal static class FirstContact
{
    /// <summary>The contact that was first till now, as it stands beside a new first one.</summary>
    public static IEnumerable<IRecord> TakingItsPlace(this Contact contact, IReadOnlyList<Contact> all) =>
        contact.First
            ? all.Where(other => other.First && other.Id != contact.Id)
                .Select(other => other with { Version = other.Version + 1, First = false })
            : [];

    /// <summary>The answer to a commit, in words where somebody else was made the first meanwhile.</summary>
    public static Result<Contact> Told(Result<Contact> saved) =>
        saved.Errors is [{ Code: ErrorCode.Conflict, Reason: null }]
            ? UserError.Conflict(
                "刚刚有人登记了首选联系人，请刷新后重试。",
                "Somebody named the first contact just now; reload and try again.",
                "first"
            )
            : saved;

    /// <summary>What is wrong with a contact that somebody enters today.</summary>
    public static IReadOnlyList<UserError> Faults(this Contact contact, ContactValidator validator, DateOnly today) =>
        contact.ConsentOn > today
            ?
            [
                .. validator.Errors(contact),
                UserError.Invalid(
                    "同意日期不能晚于今天：请先征得本人同意。",
                    "The day of consent is not after today: ask the person first.",
                    "consentOn"
                ),
            ]
            : validator.Errors(contact);
}
