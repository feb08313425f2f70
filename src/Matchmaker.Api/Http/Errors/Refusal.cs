using GraphQL;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http.Errors;

/// <summary>
/// A GraphQL error that a person can act on, in both languages. A field throws it where the answer has no place for a
/// user error, for example <c>throw new Refusal(UserError.Unauthenticated)</c>.
/// </summary>
public sealed class Refusal : ExecutionError
{
    public Refusal(string code, LocalizedText text, Language language = Language.Zh)
        : base(text.In(language))
    {
        Code = code;
        Text = text;
    }

    public Refusal(UserError error)
        : this(ErrorCodes.Of(error.Code), error.Message) { }

    public LocalizedText Text { get; }

    /// <summary>
    /// The HTTP status that the transport gives when this error alone decides it; null leaves it to the media type's
    /// rules.
    /// </summary>
    public int? Status { get; init; }

    /// <summary>What a client acts on, beside the code; null where the code is enough.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the server's log tells more; null when there is no more to tell.</summary>
    public string? TraceId { get; init; }

    /// <summary>The same error, said in a language, at the place of another one.</summary>
    public Refusal Said(Language language, ExecutionError at)
    {
        var said = new Refusal(Code!, Text, language)
        {
            Status = Status,
            Reason = Reason,
            TraceId = TraceId,
            Path = at.Path,
        };
        foreach (var location in at.Locations ?? [])
            said.AddLocation(location);
        return said;
    }
}
