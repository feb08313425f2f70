using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http;
using Matchmaker.Api.Schema.RateLimits;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Description(
        "How many points you have left, and what this request was charged: the figures of the "
            + "x-ratelimit headers. Anybody may ask; points belong to the account, or to the network address "
            + "of the public."
    )]
    public static RateLimitNode RateLimit(IResolveFieldContext context) =>
        new(RequestContext.ForThisRequestAlone(context).Rate!);
}
