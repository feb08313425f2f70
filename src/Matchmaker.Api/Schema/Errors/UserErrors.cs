using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Errors;

[Name("UserError")]
[Description("What a person can do about a request that could not be carried out.")]
public interface IUserError
{
    [Description("The reason, for programs.")]
    ErrorCode Code { get; }

    [Description("The reason and what to do about it, for people.")]
    string Message([Description("The language of the sentence.")] Language? lang = Language.Zh);

    [ListOf(5)]
    [Description("The field of the input to blame, from the outermost inwards; positions in lists as numbers.")]
    IReadOnlyList<string>? Path { get; }
}

[Name("InputError")]
[Implements(typeof(IUserError))]
[Description("An error of a mutation; nothing was changed.")]
public sealed class InputError(UserError error) : IUserError
{
    [Description("The reason, for programs.")]
    public ErrorCode Code => error.Code;

    [Description("The reason and what to do about it, for people.")]
    public string Message([Description("The language of the sentence.")] Language? lang = Language.Zh) =>
        error.Message.In(lang ?? Language.Zh);

    [ListOf(5)]
    [Description("The field of the input to blame, from the outermost inwards; positions in lists as numbers.")]
    public IReadOnlyList<string>? Path => error.Path is { Count: > 0 } path ? path : null;
}

/// <summary>What a mutation answers: the thing, null when errors is not empty.</summary>
public abstract class PayloadOf(IReadOnlyList<UserError> errors)
{
    [ListOf(10)]
    [Description("What went wrong, and what a person can do about it; empty when all went well.")]
    public IEnumerable<IUserError> Errors => errors.Select(e => new InputError(e));
}
