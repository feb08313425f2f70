using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Api.Operations;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>An account as <c>first-accounts.json</c> tells of it.</summary>
/// <param name="Role">In the API's spelling.</param>
public sealed record FirstAccount(string Role, string Name, string Password);

/// <summary>
/// Creates the first accounts of a store in which nobody can sign in: staff, and one for each sample firm. The
/// passwords are written to a file before the accounts exist, so a crash between the two loses none: the next start
/// makes both anew.
/// </summary>
public sealed class FirstAccounts(
    IAccounts accounts,
    IFirms firms,
    ILedger ledger,
    AccountCache live,
    Passwords passwords,
    DataFolder data,
    AccountOptions options,
    TimeProvider time,
    ILogger<FirstAccounts> log
)
{
    public const string FileName = "first-accounts.json";

    // The sample firms of the reference data; once they are removed, new stores have staff alone.
    private const string SampleLeader = "firm_sample-leader";
    private const string SampleSme = "firm_sample-sme";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the passwords are told.</summary>
    public string File => data.In(FileName);

    /// <summary>The accounts made; none when somebody can sign in already.</summary>
    public async Task<IReadOnlyList<FirstAccount>> RunAsync(CancellationToken ct)
    {
        if (live.AnyCanSignIn)
            return [];
        var wanted = await WantedAsync(ct);
        var told = wanted
            .Select(w => new FirstAccount(w.Role.ToString().ToUpperInvariant(), w.Name, Passwords.Generated()))
            .ToList();
        data.WriteSecret(FileName, JsonSerializer.SerializeToUtf8Bytes(told, Json));

        var made = wanted
            .Zip(told, (account, t) => account.WithFirstPassword(passwords.Hash(t.Password), time.GetUtcNow(), options))
            .ToList();
        var result = await ledger.CommitAsync(
            new Commit(Caller.System, "first accounts", [.. made.Select(a => Fact.Put(a))]),
            ct
        );
        if (result is not Committed)
        {
            // Another instance over the same store was first; its file has the passwords.
            System.IO.File.Delete(File);
            return [];
        }
        foreach (var account in made)
            live.Put(account);
        return told;
    }

    /// <summary>
    /// First passwords of an older program, which named no end, are good from now on for as long as those of today.
    /// </summary>
    public async Task LimitAsync(CancellationToken ct)
    {
        foreach (
            var account in live.All(a =>
                a is { MustChangePassword: true, FirstPasswordUntil: null, PasswordHash.Length: > 0 }
            )
        )
        {
            var limited = account with
            {
                Version = account.Version + 1,
                FirstPasswordUntil = time.GetUtcNow().AddDays(options.FirstPasswordDays),
            };
            // Another instance may have been first.
            if (
                await ledger.CommitAsync(new Commit(Caller.System, "first password limited", [Fact.Put(limited)]), ct)
                is Committed
            )
                live.Put(limited);
        }
    }

    /// <summary>Deletes the file when none of its passwords is good any more.</summary>
    public void Tidy()
    {
        if (data.Read(FileName) is not { } told)
            return;
        try
        {
            var names = JsonSerializer
                .Deserialize<List<FirstAccount>>(told, Json)!
                .Select(a => a.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!live.All(account => account.MustChangePassword && names.Contains(account.Name)).Any())
                System.IO.File.Delete(File);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "{File} could not be deleted; delete it by hand", FileName);
        }
    }

    // An import without password hashes leaves accounts that nobody can use: those of these names are given a password
    // again.
    private async Task<List<Account>> WantedAsync(CancellationToken ct)
    {
        var wanted = new List<Account> { await AccountAsync("staff", AccountRole.Staff, null, ct) };
        foreach (
            var (name, role, id) in new[]
            {
                ("leader", AccountRole.Leader, SampleLeader),
                ("sme", AccountRole.Sme, SampleSme),
            }
        )
        {
            if (await firms.OneAsync(id, ct) is not null)
                wanted.Add(await AccountAsync(name, role, id, ct));
        }
        return wanted;
    }

    private async Task<Account> AccountAsync(string name, AccountRole role, string? firm, CancellationToken ct) =>
        await accounts.ByNameAsync(name, ct) is { Disabled: false } known && known.Role == role && known.Firm == firm
            ? known
            : new Account
            {
                Id = RecordKinds.NewId<Account>(time),
                Version = 0,
                Name = name,
                Role = role,
                Firm = firm,
                District = null,
                PasswordHash = "",
                Stamp = "",
                MustChangePassword = true,
                NameKey = SearchText.Fold(name),
            };
}
