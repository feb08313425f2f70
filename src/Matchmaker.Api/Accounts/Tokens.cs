using Matchmaker.Domain.Accounts;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matchmaker.Api.Accounts;

/// <summary>Issues and validates bearer tokens for API clients (JWT, HMAC-SHA-256).</summary>
public sealed class Tokens(SigningKey signing, AccountOptions options, TimeProvider time)
{
    public const string Issuer = "matchmaker";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string For(Account account)
    {
        var now = time.GetUtcNow();
        var until = now.AddHours(options.TokenHours);
        return Handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Issuer,
                IssuedAt = now.UtcDateTime,
                NotBefore = now.UtcDateTime,
                Expires = until.UtcDateTime,
                Subject = Session.Of(account, "token", until),
                SigningCredentials = new SigningCredentials(signing.Key, SecurityAlgorithms.HmacSha256),
            }
        );
    }

    public TokenValidationParameters Validation =>
        new()
        {
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            IssuerSigningKey = signing.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            NameClaimType = Session.Name,
            RoleClaimType = Session.Role,
            ClockSkew = TimeSpan.FromSeconds(30),
        };
}
