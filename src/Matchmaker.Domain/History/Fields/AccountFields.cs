using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Domain.History.Fields;

internal static class AccountFields
{
    /// <summary>Of sessions nothing is told, and of the password that it changed.</summary>
    public static readonly HistoryFields<Account> Account = new(
        [nameof(Accounts.Account.Stamp), nameof(Accounts.Account.Ended), nameof(Accounts.Account.NameKey)],
        new ValueField<Account>(
            nameof(Accounts.Account.Name),
            new("登录名", "sign-in name"),
            (a, _) => Wording.Text(a.Name)
        ),
        new ValueField<Account>(nameof(Accounts.Account.Role), new("角色", "role"), (a, _) => a.Role.Label()),
        new ValueField<Account>(nameof(Accounts.Account.Firm), new("企业", "firm"), (a, w) => w.NameOrNull(a.Firm)),
        new ValueField<Account>(
            nameof(Accounts.Account.District),
            new("区市", "district"),
            (a, w) => w.NameOrNull(a.District)
        ),
        new SecretField<Account>(nameof(Accounts.Account.PasswordHash), new("密码", "password"), a => a.PasswordHash),
        new ValueField<Account>(
            nameof(Accounts.Account.MustChangePassword),
            new("须先修改密码", "must change its password"),
            (a, _) => Wording.Yes(a.MustChangePassword)
        ),
        new ValueField<Account>(
            nameof(Accounts.Account.FirstPasswordUntil),
            new("初始密码有效至", "first password good until"),
            (a, w) => a.FirstPasswordUntil is { } at ? w.Moment(at) : null
        ),
        new ValueField<Account>(
            nameof(Accounts.Account.Disabled),
            new("已停用", "disabled"),
            (a, _) => Wording.Yes(a.Disabled)
        ),
        new ValueField<Account>(
            nameof(Accounts.Account.UnlockedAt),
            new("解锁时间", "unlocked"),
            (a, w) => a.UnlockedAt is { } at ? w.Moment(at) : null
        )
    );

    public static readonly HistoryFields<ApiToken> ApiToken = new(
        [nameof(Accounts.ApiToken.CreatedAt)],
        new ValueField<ApiToken>(nameof(Accounts.ApiToken.Name), new("名称", "name"), (t, _) => Wording.Text(t.Name)),
        new ValueField<ApiToken>(
            nameof(Accounts.ApiToken.Account),
            new("账号", "account"),
            (t, w) => w.Name(t.Account)
        ),
        new ValueField<ApiToken>(nameof(Accounts.ApiToken.Firm), new("企业", "firm"), (t, w) => w.NameOrNull(t.Firm)),
        new ListField<ApiToken>(
            nameof(Accounts.ApiToken.Scopes),
            new("权限", "scope"),
            (t, _) => t.Scopes.Select(s => s.Label())
        ),
        new SecretField<ApiToken>(nameof(Accounts.ApiToken.SecretHash), new("令牌", "secret"), t => t.SecretHash),
        new ValueField<ApiToken>(
            nameof(Accounts.ApiToken.ExpiresOn),
            new("有效期至", "expires on"),
            (t, _) => Wording.Day(t.ExpiresOn)
        ),
        new ValueField<ApiToken>(
            nameof(Accounts.ApiToken.RevokedAt),
            new("吊销时间", "revoked"),
            (t, w) => t.RevokedAt is { } at ? w.Moment(at) : null
        ),
        new ValueField<ApiToken>(
            nameof(Accounts.ApiToken.LastUsedOn),
            new("最近使用", "last used"),
            (t, _) => Wording.DayOrNull(t.LastUsedOn)
        )
    );
}
