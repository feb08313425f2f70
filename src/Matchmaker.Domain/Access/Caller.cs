namespace Matchmaker.Domain.Access;

/// <summary>The roles of accounts; the public has none.</summary>
public enum AccountRole
{
    Leader,
    Sme,
    Staff,
    Auditor,
    Admin,
}

/// <summary>The caller on whose behalf a use case runs, passed to each of them.</summary>
/// <param name="AccountId">Null for the public and for the product itself.</param>
/// <param name="Firm">The firm that a LEADER or SME account acts for.</param>
/// <param name="District">The district of a STAFF account that does not serve the whole city.</param>
/// <param name="Admitted">Whether the firm is in the key-firm library.</param>
/// <param name="MustChangePassword">Someone who is signed in with a first password: they are the public until they have
/// changed it.</param>
public sealed record Caller(
    string? AccountId,
    string Name,
    AccountRole? Role,
    string? Firm = null,
    string? District = null,
    bool Admitted = false,
    bool MustChangePassword = false
)
{
    public static readonly Caller Public = new(null, "public", null);
    public static readonly Caller System = new(null, "system", null);
    public static readonly Caller Seed = new(null, "seed", null);

    /// <summary>The API token that a program shows instead of a person's session; null for people.</summary>
    public TokenGrant? Token { get; init; }

    /// <summary>The name that the audit trail keeps: the account's, with that of the token that it used.</summary>
    public string AuditName => Token is null ? Name : $"{Name} (API: {Token.Name})";

    /// <summary>Not so for the public, nor with an API token that is for reading alone.</summary>
    public bool MayWrite => SignedIn && Token is not { MayWrite: false };

    public bool SignedIn => AccountId is not null;
    public bool IsStaff => Role is AccountRole.Staff;

    public bool ActsFor(string? firm) =>
        firm is not null && firm == Firm && (Role is AccountRole.Leader or AccountRole.Sme);

    /// <summary>
    /// Reads everything that parties have put in: staff who run the programme and those who check them.
    /// </summary>
    public bool SeesAll => Role is AccountRole.Staff or AccountRole.Auditor || this == System || this == Seed;
}
