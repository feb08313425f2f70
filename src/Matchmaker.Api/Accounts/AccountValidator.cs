using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>The rules of a stored account, which comes from an import.</summary>
public sealed class AccountValidator : RecordValidator<Account>
{
    // Characters of a password's hash; those of today have 84. Doubled, nothing real changes.
    private const int LongestHash = 1000;

    private static readonly AccountValidator Validator = new();

    public AccountValidator()
    {
        RuleFor(a => a.Name)
            .Must(name => AccountRules.NameRefusal(name) is null)
            .SaysOf(name => AccountRules.NameRefusal(name)!.Message);
        RuleFor(a => a.Firm)
            .IsId("firm")
            .Must((account, firm) => account.Role is AccountRole.Leader or AccountRole.Sme == firm is not null)
            .Says("企业账号须写明企业，其他账号不属于企业。", "An account of a firm names the firm; others name none.");
        RuleFor(a => a.District)
            .IsId("district")
            .Must((account, district) => district is null || account.Role is AccountRole.Staff)
            .Says("只有工作人员账号可以限定区市。", "Only staff accounts are bound to a district.");
        RuleFor(a => a.PasswordHash).Text("密码散列", "The password hash", LongestHash, lines: false);
        RuleFor(a => a.Stamp).Text("会话标记", "The stamp", LongestHash, lines: false);
        RuleFor(a => a.FirstPasswordUntil).IsSaneTime();
        RuleFor(a => a.UnlockedAt).IsSaneTime();
        RuleFor(a => a.NameKey)
            .Must((account, key) => key is null || key == SearchText.Fold(account.Name))
            .Says("名称键与账号名不符。", "The key of the name is not that of the name.");
    }

    public static IReadOnlyList<RecordFault> Faults(Account account) => [.. Validator.Faults(account).Select(Discreet)];

    // What was read of a password stays unread.
    private static RecordFault Discreet(RecordFault fault) =>
        fault.Path is "passwordHash" or "stamp"
            ? fault with
            {
                Message = new("内容不正确。", "It is not what export writes."),
            }
            : fault;
}
