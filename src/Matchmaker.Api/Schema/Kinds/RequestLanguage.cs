using System.Diagnostics.CodeAnalysis;
using GraphQL;
using Matchmaker.Api.Http;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Kinds;

/// <summary>
/// Says a text of the product in the language that a field's <c>lang</c> names, and else in the request's, as its
/// Accept-Language header says: a client of one language never has to repeat it field by field.
/// </summary>
public static class RequestLanguage
{
    /// <summary>The description of every such argument.</summary>
    public const string Argument = "The language of the text; when absent that of the request's Accept-Language.";

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Said(this IResolveFieldContext context, LocalizedText? text, Language? lang) =>
        text?.In(lang ?? ((RequestContext)context.UserContext).Language);
}
