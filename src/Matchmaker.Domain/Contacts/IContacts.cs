namespace Matchmaker.Domain.Contacts;

/// <summary>
/// The port that reads contacts and who was told of them. It knows no audience: <see cref="ContactPermission"/> is
/// asked before.
/// </summary>
public interface IContacts
{
    /// <summary>In no particular order; unknown ids are absent.</summary>
    Task<IReadOnlyList<Contact>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>
    /// All contacts of each of these firms, in one call: the first one first, then by when they were recorded. Firms
    /// without one are absent.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Contact>>> OfFirmsAsync(
        IReadOnlyCollection<string> firms,
        CancellationToken ct
    );

    /// <summary>In no particular order; unknown ids are absent.</summary>
    Task<IReadOnlyList<ContactReading>> ReadingsByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>
    /// The page of the readings of each of these firms' contacts, in one call, the newest first; firms without one have
    /// an empty page.
    /// </summary>
    Task<IReadOnlyDictionary<string, Page<ContactReading>>> ReadingsOfFirmsAsync(
        IReadOnlyCollection<string> firms,
        PageRequest page,
        CancellationToken ct
    );
}

/// <summary>The list of the readings of a firm's contacts, for its cursors.</summary>
public static class ContactReadingList
{
    public static string Of(string firm) => $"contactReadings/{firm}";
}

/// <summary>Reading the contacts of one firm.</summary>
public static class ContactsOfFirm
{
    public static async Task<IReadOnlyList<Contact>> OfFirmAsync(
        this IContacts contacts,
        string firm,
        CancellationToken ct
    ) => (await contacts.OfFirmsAsync([firm], ct)).GetValueOrDefault(firm) ?? [];

    public static async Task<Contact?> OneAsync(this IContacts contacts, string id, CancellationToken ct) =>
        (await contacts.ByIdsAsync([id], ct)).SingleOrDefault();
}
