using System.Threading.RateLimiting;
using Matchmaker.Api.Http;
using Matchmaker.Domain;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// A rate limit (fixed window) for sign-ins from one network address, through the page and the API together: a name's
/// own lock does not stop a list of names.
/// </summary>
public sealed class SignInRateLimit(
    IHttpContextAccessor http,
    AccountOptions options,
    TimeProvider time,
    ILogger<SignInRateLimit> log
) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            address,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.SignInsPerMinute, Window = Window }
        )
    );

    /// <summary>Where the request comes from.</summary>
    public string Client => ClientPartition.Network(http.HttpContext);

    public UserError? Refusal()
    {
        using var lease = _limiter.AttemptAcquire(Client);
        if (lease.IsAcquired)
            return null;
        log.Limited(Client, options.SignInsPerMinute);
        // The window of this address ends within a minute; the limiter tells when, where it knows.
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Window;
        return AccountErrors.TooMany with { RetryAt = time.GetUtcNow() + wait };
    }

    public void Dispose() => _limiter.Dispose();
}
