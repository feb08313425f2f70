using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Accounts;

[Name("Account")]
[Implements(typeof(INode))]
[Description("Someone who can sign in.")]
public sealed class AccountNode(string id, string name) : INode
{
    [Id, Description("The global id.")]
    public string Id => id;

    [Description("The sign-in name.")]
    public string Name => name;
}

[Description("Who is signed in.")]
public sealed partial class Viewer(Caller caller, bool mustChangePassword)
{
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);

    internal static Viewer Of(Account account, AccountCache accounts) =>
        new(account.AsCaller(accounts.Admitted(account.Firm)), account.MustChangePassword);

    [Description("The account.")]
    public AccountNode Account => new(caller.AccountId!, caller.Name);

    [Description("What it may do.")]
    public AccountRole Role => caller.Role!.Value;

    [Description("For LEADER and SME: the firm it acts for.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) =>
        caller.Firm is { } id ? firms.Load(id) : NoFirm;

    [Description("For STAFF: the district it serves; null for the whole city.")]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        caller.District is { } id && catalogue.Current.District(id) is { } district ? new DistrictNode(district) : null;

    [Description(
        "Whether the password was given out by somebody else and has to be changed; until then the account "
            + "reads as the public does, and may only changePassword and signOut."
    )]
    public bool MustChangePassword => mustChangePassword;
}

/// <summary>Accounts by id, by their names alone.</summary>
public sealed class AccountById(IAccounts accounts)
    : BatchLoader<string, AccountNode?>(
        async (ids, ct) =>
        {
            var found = (await accounts.ByIdsAsync(ids, ct)).ToDictionary(
                a => a.Id,
                a => new AccountNode(a.Id, a.Name),
                StringComparer.Ordinal
            );
            return id => found.GetValueOrDefault(id);
        }
    );
