using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;

namespace Matchmaker.Api.Schema.RateLimits;

[Name("RateLimit")]
[Description(
    "How many points you have left. Each operation takes points by what it may cost, and your points fill "
        + "up again steadily."
)]
public sealed class RateLimitNode(RateLimit rate)
{
    [Description("The points that you may have at most, when you have asked nothing for a while.")]
    public int Limit => rate.Limit;

    [Description("The points that are left after this request.")]
    public int Remaining => rate.Remaining;

    [Description("The points that this request was charged, 100 of them for being read.")]
    public int Cost => rate.Cost;

    [Description("When you have all your points again, if you ask nothing more until then.")]
    public DateTimeOffset ResetAt => rate.ResetAt;
}
