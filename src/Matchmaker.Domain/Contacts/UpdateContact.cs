using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Contacts;

/// <summary>What changes of a contact: an absent part stays as it is.</summary>
/// <param name="First">True calls them first; the one who is first is never cleared but by another.</param>
public sealed record UpdateContactInput(
    string? IdempotencyKey,
    string Contact,
    int? Version,
    Optional<string> Name = default,
    Optional<string?> Post = default,
    Optional<string?> Phone = default,
    Optional<string?> Mail = default,
    Optional<bool?> First = default,
    Optional<DateOnly?> ConsentOn = default
) : IMutationInput
{
    /// <summary>The parts that are given as null although a contact cannot be without them.</summary>
    internal IEnumerable<string> WronglyCleared =>
        new (string Name, bool Cleared)[]
        {
            ("name", Name.Cleared),
            ("first", First.Cleared),
            ("consentOn", ConsentOn.Cleared),
        }
            .Where(part => part.Cleared)
            .Select(part => part.Name);

    /// <summary>The contact once the parts that are given have taken their places.</summary>
    internal Contact Over(Contact read) =>
        read with
        {
            Version = read.Version + 1,
            Name = Name.Given ? PlainText.Tidy(Name.Value ?? "") : read.Name,
            Post = Post.Given ? PlainText.TidyOrNull(Post.Value) : read.Post,
            Phone = Phone.Given ? PlainText.TidyOrNull(Phone.Value) : read.Phone,
            Mail = Mail.Given ? PlainText.TidyOrNull(Mail.Value) : read.Mail,
            First = read.First || First.Or(null) is true,
            ConsentOn = ConsentOn.Or(read.ConsentOn) ?? read.ConsentOn,
        };
}

/// <summary>
/// Corrects a contact, by the firm's own accounts or the staff in charge of it: staff are answered with the whole
/// contact, so that a line of the read log is written with the change.
/// </summary>
public sealed class UpdateContact(IContacts contacts, IFirms firms, ILedger ledger, TimeProvider time)
{
    private static readonly ContactValidator Validator = new();

    public async Task<Result<Contact>> RunAsync(UpdateContactInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "updateContact", input),
            (id, token) => contacts.KeptByAsync(id, caller, firms, token),
            attempt => UpdateAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Contact>> UpdateAsync(
        UpdateContactInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (input.WronglyCleared.Select(UserError.CannotBeCleared).ToArray() is { Length: > 0 } cleared)
            return cleared;
        var begun = await Attempt.BeginAsync(
            new(input.Contact, "contact", input.Version),
            id => contacts.KeptByAsync(id, caller, firms, ct),
            _ => Task.FromResult<UserError?>(null)
        );
        if (begun.Value is not { } read)
            return begun;
        var contact = input.Over(read);
        if (contact.Faults(Validator, time.Today()) is { Count: > 0 } invalid)
            return invalid.ToList();
        var others = contact.First && !read.First ? await contacts.OfFirmAsync(read.Firm, ct) : [];
        return FirstContact.Told(
            await attempt.PutAsync(
                "updateContact",
                contact,
                [.. contact.TakingItsPlace(others), .. caller.LinesFor([contact], null, time)],
                ct
            )
        );
    }
}

/// <summary>Contacts for who keeps them.</summary>
internal static class KeptContact
{
    /// <summary>
    /// The contact, where the caller keeps those of its firm: to everybody else there is no such contact, so that ids
    /// tell nothing.
    /// </summary>
    public static async Task<Contact?> KeptByAsync(
        this IContacts contacts,
        string id,
        Caller caller,
        IFirms firms,
        CancellationToken ct
    ) =>
        await contacts.OneAsync(id, ct) is { } contact
        && await firms.OneAsync(contact.Firm, ct) is { } firm
        && caller.ToKeepContactsOf(firm) is null
            ? contact
            : null;

    /// <summary>The firm, where the caller is shown it and keeps its contacts.</summary>
    public static async Task<Result<Firm>> KeepingContactsAsync(
        this IFirms firms,
        string id,
        Caller caller,
        CancellationToken ct
    )
    {
        if (await firms.OneAsync(id, ct) is not { } firm || !firm.ShownTo(caller))
            return UserError.NotFound(id, "firm");
        return caller.ToKeepContactsOf(firm) is { } refusal ? refusal : firm;
    }
}
