using Matchmaker.Domain;
using Microsoft.Net.Http.Headers;

namespace Matchmaker.Api.Http.Errors;

/// <summary>Negotiates the language in which a request is answered.</summary>
public static class AcceptLanguage
{
    /// <summary>The preferred of the product's two languages; Chinese when the client names neither.</summary>
    public static Language Of(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var ranges))
            return Language.Zh;
        double chinese = 0,
            english = 0;
        foreach (var range in ranges)
        {
            if (range.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                chinese = Math.Max(chinese, range.Quality ?? 1);
            else if (range.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                english = Math.Max(english, range.Quality ?? 1);
        }

        return english > chinese ? Language.En : Language.Zh;
    }
}
