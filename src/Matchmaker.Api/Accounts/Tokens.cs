using Matchmaker.Domain.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matchmaker.Api.Accounts;

/// <summary>Bearer tokens for API clients (JWT, HMAC-SHA-256).</summary>
public sealed class Tokens(SigningKey signing, AccountOptions options, TimeProvider time)
{
    public const string Issuer = "matchmaker";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string For(Account account)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddHours(options.TokenHours),
            Subject = Session.Of(account, "token"),
            SigningCredentials = new SigningCredentials(signing.Key, SecurityAlgorithms.HmacSha256),
        });
    }

    public TokenValidationParameters Validation => new()
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
