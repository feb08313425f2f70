namespace Matchmaker.Api.Http;

/// <summary>Tells faults of a client's request (4xx) from faults of this program (5xx).</summary>
public static class ClientFault
{
    /// <summary>
    /// Where Kestrel finds a fault in what arrives, it throws this or, for a chunk size beyond all numbers, a plain
    /// IOException.
    /// </summary>
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>The status that a fault of the request deserves; null for a fault of another kind.</summary>
    public static int? StatusOf(Exception error) =>
        error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            IOException { Source: Server } => StatusCodes.Status400BadRequest,
            _ => null,
        };
}
