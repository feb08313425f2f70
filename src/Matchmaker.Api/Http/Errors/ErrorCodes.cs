using Matchmaker.Domain;

namespace Matchmaker.Api.Http.Errors;

/// <summary>
/// Values of <c>extensions.code</c>: the names of the contract's <c>ErrorCode</c>, INTERNAL for our own mistakes, and
/// the two answers of automatic persisted queries, which clients of every make know by these names.
/// </summary>
public static class ErrorCodes
{
    public const string Invalid = "INVALID";
    public const string NotFound = "NOT_FOUND";
    public const string Forbidden = "FORBIDDEN";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string LimitExceeded = "LIMIT_EXCEEDED";
    public const string Unavailable = "UNAVAILABLE";
    public const string Internal = "INTERNAL";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The name that the schema gives to a code.</summary>
    public static string Of(ErrorCode code) =>
        code switch
        {
            ErrorCode.NotFound => NotFound,
            ErrorCode.Conflict => "CONFLICT",
            ErrorCode.Forbidden => Forbidden,
            ErrorCode.Unauthenticated => Unauthenticated,
            ErrorCode.LimitExceeded => LimitExceeded,
            ErrorCode.Unavailable => Unavailable,
            _ => Invalid,
        };
}
