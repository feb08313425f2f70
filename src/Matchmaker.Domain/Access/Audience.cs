namespace Matchmaker.Domain.Access;

/// <summary>
/// For whom a list is made. A project is in it when the audience sees all, posted it, or has an engagement on it that
/// has not ended, or one for which it asked it as an offer; or when it was approved (OPEN, PAUSED, CLOSED) and its
/// visibility is PUBLIC, or PROGRAMME and the firm is admitted. An engagement is in it when the audience sees all or is
/// one of its two parties.
/// <c>DisclosureTable</c> states the same rules for one record at hand.
/// </summary>
public sealed record Audience(bool SeesAll, string? Firm, bool Admitted)
{
    public static readonly Audience Everything = new(true, null, false);
    public static readonly Audience Public = new(false, null, false);

    public static Audience Of(Caller caller) => new(caller.SeesAll, caller.Firm, caller.Admitted);
}
