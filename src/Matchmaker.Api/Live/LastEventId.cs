using System.Globalization;
using GraphQL;
using Matchmaker.Api.Http;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Live;

/// <summary>Reads after which revision a subscription goes on.</summary>
public static class LastEventId
{
    private const string Header = "Last-Event-ID";

    /// <summary>
    /// The header, which an EventSource sends by itself when it reconnects, else the argument, which stays as it was in
    /// the address: so the header is the newer of the two.
    /// </summary>
    /// <returns>Null where nothing is to be taken up; where the id is none of ours, a revision that no store
    /// has.</returns>
    public static long? Of(IResolveFieldContext context, long? after)
    {
        var http = ((RequestContext)context.UserContext).Http;
        if (http.Request.Headers[Header] is [{ Length: > 0 } id])
            return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                ? revision
                : long.MaxValue;
        return after is < 0
            ? throw ResultUnwrapping.Refused(
                UserError.Invalid("after 应是一个修订号，不小于 0。", "after is a revision, 0 or more.", "after")
            )
            : after;
    }
}
