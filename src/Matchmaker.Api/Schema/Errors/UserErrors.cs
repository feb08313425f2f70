using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Errors;

[Name("UserError")]
[Description("Why a mutation changed nothing, and what a person can do about it.")]
public interface IUserError
{
    [Description("The kind of the error, for programs; ErrorCode says what to do about each.")]
    ErrorCode Code { get; }

    [Description("What is wrong and what to do about it, as a sentence to show to a person.")]
    string Message(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang);

    [ListOf(5)]
    [Description(
        "The field of the input to blame, from the outermost inwards, with positions in lists as numbers; null "
            + "when no field is to blame."
    )]
    IReadOnlyList<string>? Path { get; }

    [Description("What a client acts on beside the code; null where the code says it all.")]
    ErrorReason? Reason { get; }

    [Description("For STALE_VERSION: the version of the record as it is now, to read it again and write anew.")]
    int? CurrentVersion { get; }

    [Description("For LIMIT_EXCEEDED: when trying again can help; null where time alone changes nothing.")]
    DateTimeOffset? RetryAt { get; }
}

[Name("InputError")]
[Implements(typeof(IUserError))]
[Description(
    "An error of a mutation, which has changed nothing. Show message to a person, and act on code and reason."
)]
public sealed class InputError(UserError error) : IUserError
{
    [Description("The kind of the error, for programs; ErrorCode says what to do about each.")]
    public ErrorCode Code => error.Code;

    [Description("What is wrong and what to do about it, as a sentence to show to a person.")]
    public string Message(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(error.Message, lang);

    [ListOf(5)]
    [Description(
        "The field of the input to blame, from the outermost inwards, with positions in lists as numbers; null "
            + "when no field is to blame."
    )]
    public IReadOnlyList<string>? Path => error.Path is { Count: > 0 } path ? path : null;

    [Description("What a client acts on beside the code; null where the code says it all.")]
    public ErrorReason? Reason => error.Reason;

    [Description("For STALE_VERSION: the version of the record as it is now, to read it again and write anew.")]
    public int? CurrentVersion => error.CurrentVersion;

    [Description("For LIMIT_EXCEEDED: when trying again can help; null where time alone changes nothing.")]
    public DateTimeOffset? RetryAt => error.RetryAt;
}

/// <summary>What a mutation answers: the thing, null when errors is not empty.</summary>
public abstract class PayloadOf(IReadOnlyList<UserError> errors)
{
    [ListOf(10)]
    [Description("What went wrong, and what a person can do about it; empty when all went well.")]
    public IEnumerable<IUserError> Errors => errors.Select(e => new InputError(e));

    [Description(
        "Everything that can be asked, as it is after the mutation, so that a client refreshes its lists at once."
    )]
    public Query Query => new();
}
