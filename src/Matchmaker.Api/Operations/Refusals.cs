using Matchmaker.Api.Http;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Operations;

/// <summary>Turns a request away before it reaches GraphQL, in the one form that a GraphQL client reads.</summary>
public static class Refusals
{
    /// <summary>The status is the caller's to set.</summary>
    public static Task WriteAsync(HttpContext http, UserError error) =>
        WriteAsync(http, new Refusal(error) { Status = http.Response.StatusCode });

    public static Task WriteAsync(HttpContext http, Refusal refusal)
    {
        ResponseWriter.KeepPrivate(http.Response);
        var answer =
            MediaTypes.Negotiate(http.Request.Headers.Accept) is ResponseForm.GraphQLResponse
                ? ResponseForm.GraphQLResponse
                : ResponseForm.Json;
        return http
            .RequestServices.GetRequiredService<ResponseWriter>()
            .RefuseAsync(http, refusal, answer, AcceptLanguage.Of(http.Request));
    }
}
