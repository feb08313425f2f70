using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Accounts;

[Name("Account")]
[Implements(typeof(INode))]
[Description(
    "Someone who can sign in. Beyond id and name it is told to those who manage the account and to itself; to others "
        + "those fields are null."
)]
public sealed class AccountNode : INode
{
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);
    private static readonly LoadedValue<ApiTokenConnection?> NoTokens = new(null);

    // The record, where the caller may know all of it.
    private readonly Account? _told;

    private AccountNode(string id, string name, Account? told) => (Id, Name, _told) = (id, name, told);

    /// <summary>For those who manage the account, and for itself.</summary>
    internal static AccountNode Told(Account account) => new(account.Id, account.Name, account);

    /// <summary>For everybody else.</summary>
    internal static AccountNode Named(string id, string name) => new(id, name, null);

    [Id, Description("The global id, for resetPassword, assignEngagement and node(id).")]
    public string Id { get; }

    [Description("The name with which it signs in, and which the audit trail shows.")]
    public string Name { get; }

    [Description(
        "Goes up by one with each change. Pass it as version to resetPassword: if somebody was faster, "
            + "the answer is CONFLICT."
    )]
    public int? Version => _told?.Version;

    [Description("What it may do in the programme; null to those who are not told.")]
    public AccountRole? Role => _told?.Role;

    [Description("For LEADER and SME: the firm it acts for. Null for other roles.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) =>
        _told?.Firm is { } id ? firms.Load(id) : NoFirm;

    [Description("For STAFF: the district it serves. Null for the whole city, and for other roles.")]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        _told?.District is { } id && catalogue.Current.District(id) is { } district ? new DistrictNode(district) : null;

    [Description("Whether it was taken out of use: nobody signs in with it, and what it did stays.")]
    public bool? Disabled => _told?.Disabled;

    [Description("Whether its password was given out by somebody else and has to be changed before anything else.")]
    public bool? MustChangePassword => _told?.MustChangePassword;

    [Description("When a password that has to be changed stops being taken; null where there is none.")]
    public DateTimeOffset? FirstPasswordUntil => _told?.FirstPasswordUntil;

    [Cost(FieldCosts.StoreCall)]
    [Description("Its API tokens, the newest first; revoked and expired ones stay in the list.")]
    public IDataLoaderResult<ApiTokenConnection?> Tokens(
        IResolveFieldContext context,
        [FromServices] TokensOfAccount tokens,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        if (_told is null)
            return NoTokens;
        return tokens.Load(new TokensWanted(Id, context.FieldAst, context.Page(first, after)))!;
    }
}

[Description("Who is signed in, and what is theirs alone.")]
public sealed partial class Viewer(Account account, Caller caller, ApiToken? token)
{
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);

    /// <param name="token">The API token by which they came; null for people.</param>
    internal static Viewer Of(Account account, AccountCache accounts, ApiToken? token = null) =>
        new(account, account.AsCaller(accounts.Admitted(account.Firm)), token);

    [Description("The account with which this request is signed in.")]
    public AccountNode Account => AccountNode.Told(account);

    [Description("What the account may do in the programme.")]
    public AccountRole Role => caller.Role!.Value;

    [Description("For LEADER and SME: the firm it acts for. Null for other roles.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) =>
        caller.Firm is { } id ? firms.Load(id) : NoFirm;

    [Description("For STAFF: the district it serves. Null for the whole city, and for other roles.")]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        caller.District is { } id && catalogue.Current.District(id) is { } district ? new DistrictNode(district) : null;

    [Description(
        "Whether the password was given out by somebody else and has to be changed; until then the account "
            + "reads as the public does, and may only changePassword and signOut."
    )]
    public bool MustChangePassword => account.MustChangePassword;

    [Description("The API token that this request brought; null for a person's session.")]
    public ApiTokenNode? CurrentToken => token is null ? null : new ApiTokenNode(token);

    [Cost(FieldCosts.StoreCall)]
    [Description("The API tokens of the account, the newest first; revoked and expired ones stay in the list.")]
    public IDataLoaderResult<ApiTokenConnection> Tokens(
        IResolveFieldContext context,
        [FromServices] TokensOfAccount tokens,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    ) => tokens.Load(new TokensWanted(account.Id, context.FieldAst, context.Page(first, after)));
}

/// <summary>Accounts by id; beyond their names, each is told to those who may know of it.</summary>
public sealed class AccountById(IAccounts accounts, ManagedAccounts managed, Caller caller)
    : NodeByIdLoader<AccountNode>(
        async (ids, ct) => await managed.NodesAsync(await accounts.ByIdsAsync(ids, ct), caller, ct)
    );

/// <summary>
/// Accounts that another record names: the record could not be kept without them, so one that is missing cannot be
/// read.
/// </summary>
public sealed class AccountOfRecord(AccountById accounts)
{
    public IDataLoaderResult<AccountNode> Load(string id) =>
        accounts.Load(id).Then(account => account ?? AccountNode.Named(id, id));
}

internal static class ToldAccounts
{
    /// <summary>The accounts as far as the caller may know of each.</summary>
    public static async Task<IEnumerable<AccountNode>> NodesAsync(
        this ManagedAccounts managed,
        IReadOnlyCollection<Account> found,
        Caller caller,
        CancellationToken ct
    )
    {
        var known = await managed.KnownAsync(found, caller, ct);
        return found.Select(a => known.Contains(a.Id) ? AccountNode.Told(a) : AccountNode.Named(a.Id, a.Name));
    }
}
