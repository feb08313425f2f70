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

/// <summary>An expected failure: what is wrong, where in the input, and what a person can do about it.</summary>
/// <param name="Path">Field names from the input inwards, list positions as numbers; null when no field is to
/// blame.</param>
public sealed record UserError(ErrorCode Code, LocalizedText Message, IReadOnlyList<string>? Path = null)
{
    public static UserError Invalid(string zh, string en, params string[] path) =>
        new(ErrorCode.Invalid, new(zh, en), path);

    public static UserError Conflict(string zh, string en, params string[] path) =>
        new(ErrorCode.Conflict, new(zh, en), path);

    public static UserError Forbidden(string zh, string en, params string[] path) =>
        new(ErrorCode.Forbidden, new(zh, en), path);

    public static UserError NotFound(string id, params string[] path) =>
        new(
            ErrorCode.NotFound,
            new($"找不到“{id}”，请核对编号。", $"Nothing is known by the id “{id}”; check it."),
            path
        );

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
