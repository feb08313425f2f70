using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Accounts;

/// <summary>The rules of a stored API token.</summary>
public sealed class ApiTokenValidator : RecordValidator<ApiToken>
{
    // SHA-256 in hexadecimal.
    private const int HashLength = 64;

    public ApiTokenValidator()
    {
        RuleFor(t => t.Account).IsId("account");
        RuleFor(t => t.Firm).IsId("firm");
        RuleFor(t => t.Name).Line("名称", "The name", ApiToken.LongestName).IsTidy();
        RuleFor(t => t.Scopes)
            .Must(scopes => scopes.Contains(TokenScope.Read) && scopes.Distinct().Count() == scopes.Count)
            .Says("权限须含 READ，且不重复。", "The scopes hold READ, and each one once.");
        RuleFor(t => t.SecretHash)
            .Must(hash => hash.Length == 0 || (hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower)))
            .Says("密钥散列内容不正确。", "The hash of the secret is not what export writes.");
        RuleFor(t => t.CreatedAt).IsSaneTime();
        RuleFor(t => t.ExpiresOn).IsSaneDay();
        RuleFor(t => t.RevokedAt).IsSaneTime();
        RuleFor(t => t.LastUsedOn).IsSaneDay();
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(ApiToken record) =>
        [("createdAt", record.CreatedAt), ("revokedAt", record.RevokedAt)];

    protected override IEnumerable<(string Path, DateOnly? On)> DaysOf(ApiToken record) =>
        [("lastUsedOn", record.LastUsedOn)];
}
