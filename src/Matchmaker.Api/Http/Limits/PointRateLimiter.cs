using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// A token-bucket rate limiter in points: each client has a bucket that fills at a steady rate and that its operations
/// empty. A person who reads pages never sees its bottom; a loop does within seconds. It is kept in this process:
/// behind several instances a client has as many buckets.
/// </summary>
public sealed class PointRateLimiter(IOptions<GraphQLOptions> options, TimeProvider time) : IDisposable
{
    // The period in which points are counted; the options name points per second.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<HttpContext> _buckets = PartitionedRateLimiter.Create<HttpContext, string>(
        http =>
            RateLimitPartition.GetTokenBucketLimiter(
                ClientPartition.Of(http),
                _ =>
                {
                    var (limit, perSecond) = RatesOf(http, options.Value);
                    return new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = limit,
                        TokensPerPeriod = perSecond,
                        ReplenishmentPeriod = Second,
                    };
                }
            )
    );

    /// <summary>Takes the points of an operation, or none of them where there are not enough.</summary>
    public RateLimit Take(HttpContext http, double cost)
    {
        var (limit, perSecond) = RatesOf(http, options.Value);
        // A bucket never holds more than its limit: what costs more takes all of it.
        var points = (int)Math.Clamp(Math.Ceiling(cost), 1, limit);
        using var lease = _buckets.AttemptAcquire(http, points);
        var remaining = (int)(_buckets.GetStatistics(http)?.CurrentAvailablePermits ?? 0);
        var missing = lease.IsAcquired ? 0 : points - remaining;
        return new RateLimit(
            lease.IsAcquired,
            points,
            limit,
            remaining,
            time.GetUtcNow() + In(limit - remaining, perSecond),
            In(missing, perSecond)
        );
    }

    public void Dispose() => _buckets.Dispose();

    private static TimeSpan In(int points, int perSecond) =>
        TimeSpan.FromSeconds(Math.Ceiling(points / (double)perSecond));

    private static (int Limit, int PerSecond) RatesOf(HttpContext http, GraphQLOptions options) =>
        ClientPartition.Account(http) is null
            ? (options.PublicPoints, options.PublicPointsPerSecond)
            : (options.Points, options.PointsPerSecond);
}

/// <summary>The state of a client's bucket after an operation.</summary>
/// <param name="Granted">Whether it had enough points; else none were taken.</param>
/// <param name="Cost">What the operation costs.</param>
/// <param name="Limit">What the client's bucket holds when it is full.</param>
/// <param name="Remaining">What is left in it.</param>
/// <param name="ResetAt">When it will be full again, if nothing more is asked.</param>
/// <param name="RetryAfter">How long until the refused operation has enough; zero for one that was granted.</param>
public sealed record RateLimit(
    bool Granted,
    int Cost,
    int Limit,
    int Remaining,
    DateTimeOffset ResetAt,
    TimeSpan RetryAfter
)
{
    private const string Prefix = "x-ratelimit-";

    /// <summary>Tells the client in the headers that many APIs share; the reset in seconds from now.</summary>
    public void WriteTo(HttpResponse response, DateTimeOffset now)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        response.Headers[Prefix + "limit"] = Limit.ToString(culture);
        response.Headers[Prefix + "remaining"] = Remaining.ToString(culture);
        response.Headers[Prefix + "reset"] = Math.Max(0, Math.Ceiling((ResetAt - now).TotalSeconds)).ToString(culture);
        if (!Granted)
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(RetryAfter.TotalSeconds)).ToString(culture);
    }

    /// <summary>Takes the headers away again.</summary>
    public static void RemoveFrom(HttpResponse response)
    {
        foreach (var name in (string[])["limit", "remaining", "reset"])
            response.Headers.Remove(Prefix + name);
    }
}
