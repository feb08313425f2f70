using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Errors;

/// <summary>
/// Turns the result of a use case into what a query answers: the value, or a GraphQL error with its code and both
/// languages.
/// </summary>
public static class ResultUnwrapping
{
    public static T ValueOrThrow<T>(Result<T> result)
        where T : class => result.Ok ? result.Value : throw Refused(result.Errors[0]);

    /// <summary>The same where a use case may have nothing to say: null, without an error.</summary>
    public static T? ValueOrNull<T>(Result<T> result)
        where T : class => result.Errors.Count == 0 ? result.Value : throw Refused(result.Errors[0]);

    public static Refusal Refused(UserError error) => new(error);
}
