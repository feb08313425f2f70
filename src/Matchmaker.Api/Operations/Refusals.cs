using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Domain;
using Matchmaker.Graph;

namespace Matchmaker.Api.Operations;

/// <summary>Turns a request away before it reaches GraphQL, in the form that a GraphQL client reads.</summary>
public static class Refusals
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The status is the caller's to set.</summary>
    public static Task WriteAsync(HttpContext http, UserError error)
    {
        var english = http.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var answer = new { errors = new[] { new { message = error.Message.In(english ? Language.En : Language.Zh), extensions = new { code = ConstantCase.Of(error.Code) } } } };
        return http.Response.WriteAsJsonAsync(answer, Json, http.RequestAborted);
    }
}
