using Matchmaker.Api.Http.Errors;
using Matchmaker.Api.Http.GraphiQL;
using Matchmaker.Api.Http.Sse;

namespace Matchmaker.Api.Http;

/// <summary>
/// GraphQL over HTTP: one address for queries, mutations, subscriptions (as server-sent events) and the page to try
/// them on.
/// </summary>
public sealed class GraphQLEndpoint(
    RequestReader reader,
    GraphQLExecution execution,
    ResponseWriter writer,
    EventStreams streams,
    GraphiQLPage page
)
{
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await AnswerAsync(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away: nobody reads an answer, and whatever broke, broke because of that.
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        ResponseWriter.KeepPrivate(http.Response);
        var language = AcceptLanguage.Of(http.Request);
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            await writer.RefuseAsync(http, HttpRefusal.Method(http.Request.Method), ResponseForm.Json, language);
            return;
        }

        var answer = MediaTypes.Negotiate(http.Request.Headers.Accept, orPage: isGet && page.IsShown);
        if (answer == ResponseForm.Page)
        {
            await page.WriteAsync(http, language);
            return;
        }

        if (answer is null)
        {
            await writer.RefuseAsync(http, HttpRefusal.NotAcceptable, ResponseForm.Json, language);
            return;
        }

        var (request, refused) = await reader.ReadAsync(http.Request, http.RequestAborted);
        if (request is null)
        {
            await writer.RefuseAsync(http, refused!, answer.Value, language);
            return;
        }

        var facts = new RequestContext(http, answer.Value, language);
        if (facts.IsStream)
            await streams.AnswerAsync(http, request, facts);
        else
            await writer.WriteAsync(http, await execution.RunAsync(http, request, facts), answer.Value, facts);
    }
}
