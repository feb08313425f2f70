using GraphQL.Validation;

namespace Matchmaker.Api.Http.Errors;

/// <summary>
/// Carries a refusal through validation, which knows only errors of its own kind; translation takes it out again.
/// </summary>
public static class RefusedDocument
{
    public static ValidationError Because(Refusal refusal) => new(refusal.Message, refusal);
}
