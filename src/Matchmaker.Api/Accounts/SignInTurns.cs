using System.Threading.RateLimiting;
using Matchmaker.Domain;

namespace Matchmaker.Api.Accounts;

/// <summary>So many sign-ins a minute from one network address, through the page and the API together: a name's own lock does not stop a list of names.</summary>
public sealed class SignInTurns(IHttpContextAccessor http, AccountOptions options) : IDisposable
{
    private static readonly UserError TooMany = new(
        ErrorCode.LimitExceeded, new("登录过于频繁，请一分钟后再试。", "Too many sign-ins; try again in a minute."));

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public UserError? Refusal()
    {
        using var lease = _limiter.AttemptAcquire(http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired ? null : TooMany;
    }

    public void Dispose() => _limiter.Dispose();
}
