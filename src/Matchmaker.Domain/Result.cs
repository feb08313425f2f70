namespace Matchmaker.Domain;

/// <summary>Why a request could not be carried out; the meanings are those of the public API.</summary>
public enum ErrorCode
{
    Invalid,
    NotFound,
    Conflict,
    Forbidden,
    Unauthenticated,
    LimitExceeded,
    Unavailable,
}

/// <summary>What a client acts on beside the code, where one code stands for several situations.</summary>
public enum ErrorReason
{
    StaleVersion,
    KeyReused,
    AlreadyEngaged,
    NotAllowedNow,
    Locked,
    MustChangePassword,
    Quota,
    TokenScope,
    NeedsSession,
    ReplayIncomplete,
}

/// <summary>An expected failure: what is wrong, where in the input, and what a person can do about it.</summary>
/// <param name="Path">Field names from the input inwards, list positions as numbers; null when no field is to
/// blame.</param>
public sealed record UserError(ErrorCode Code, LocalizedText Message, IReadOnlyList<string>? Path = null)
{
    /// <summary>Null where the code says all that a client can act on.</summary>
    public ErrorReason? Reason { get; init; }

    /// <summary>For a stale version: the version of the record as it is now.</summary>
    public int? CurrentVersion { get; init; }

    /// <summary>When trying again can help; null where time alone changes nothing.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    public static UserError Invalid(string zh, string en, params string[] path) =>
        new(ErrorCode.Invalid, new(zh, en), path);

    public static UserError Conflict(string zh, string en, params string[] path) =>
        new(ErrorCode.Conflict, new(zh, en), path);

    /// <summary>A conflict with the state of a thing: what is asked for is possible at another time.</summary>
    public static UserError NotAllowedNow(string zh, string en, params string[] path) =>
        Conflict(zh, en, path) with
        {
            Reason = ErrorReason.NotAllowedNow,
        };

    /// <summary>Null where an update needs a value.</summary>
    public static UserError CannotBeCleared(string part) =>
        Invalid(
            $"{part} 不能为空；不想修改时请不要提交该项。",
            $"{part} cannot be null; leave it out to keep it.",
            part
        );

    /// <summary>More than may be kept of something.</summary>
    public static UserError Quota(string zh, string en, params string[] path) =>
        new(ErrorCode.LimitExceeded, new(zh, en), path) { Reason = ErrorReason.Quota };

    public static UserError Forbidden(string zh, string en, params string[] path) =>
        new(ErrorCode.Forbidden, new(zh, en), path);

    public static UserError NotFound(string id, params string[] path) =>
        new(
            ErrorCode.NotFound,
            new($"找不到“{id}”，请核对编号。", $"Nothing is known by the id “{id}”; check it."),
            path
        );

    /// <summary>One for each id of a list that is not known, at its place in the list.</summary>
    public static IEnumerable<UserError> NotFoundOf(
        IReadOnlyList<string>? ids,
        string part,
        Func<string, bool> isKnown
    ) =>
        (ids ?? [])
            .Select((id, i) => (Id: id, At: i))
            .Where(named => !isKnown(named.Id))
            .Select(named => NotFound(named.Id, part, $"{named.At}"));

    public static readonly UserError Unauthenticated = new(
        ErrorCode.Unauthenticated,
        new("请先登录。", "Sign in first.")
    );
}

/// <summary>A value, or the reasons why there is none.</summary>
public sealed record Result<T>(T? Value, IReadOnlyList<UserError> Errors)
    where T : class
{
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Errors.Count == 0 && Value is not null;

    // A value or an error reads as a result where it is returned; named alternates would add nothing.
#pragma warning disable CA2225
    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(UserError error) => new(null, [error]);

    public static implicit operator Result<T>(UserError[] errors) => new(null, errors);

    public static implicit operator Result<T>(List<UserError> errors) => new(null, errors);
#pragma warning restore CA2225
}
