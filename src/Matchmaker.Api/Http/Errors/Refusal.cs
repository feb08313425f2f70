using GraphQL;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Http.Errors;

/// <summary>
/// A GraphQL error that a person can act on, in both languages. A field throws it where the answer has no place for a
/// user error, for example <c>throw new Refusal(UserError.Unauthenticated)</c>.
/// </summary>
public sealed class Refusal : ExecutionError
{
    private readonly string? _keyword;

    public Refusal(string code, LocalizedText text, Language language = Language.Zh)
        : this(text.In(language), code, text, keyword: null) { }

    /// <param name="keyword">The error's message in every language, because clients compare it with this.</param>
    public Refusal(string code, LocalizedText text, string keyword)
        : this(keyword, code, text, keyword) { }

    private Refusal(string message, string code, LocalizedText text, string? keyword)
        : base(message)
    {
        Code = code;
        Text = text;
        _keyword = keyword;
    }

    public Refusal(UserError error)
        : this(ErrorCodes.Of(error.Code), error.Message) =>
        Reason = error.Reason is { } reason ? ConstantCase.Of(reason) : null;

    /// <summary>The sentences for people, which <c>extensions.message</c> holds.</summary>
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
        var said = new Refusal(_keyword ?? Text.In(language), Code!, Text, _keyword)
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
