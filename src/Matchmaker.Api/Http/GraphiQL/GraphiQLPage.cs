using Matchmaker.Domain;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.GraphiQL;

/// <summary>
/// The page on which a person tries the API. Its script and style come from this host (wwwroot/graphiql, made by
/// build/graphiql), and the policy forbids the browser to load anything from elsewhere. GraphiQL sets styles from its
/// script, so inline styles are allowed.
/// </summary>
public sealed class GraphiQLPage(IOptions<GraphQLOptions> options)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' "
        + "data:; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public bool IsShown => options.Value.GraphiQL == true;

    public async Task WriteAsync(HttpContext http, Language language)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var home = http.Request.PathBase;
        var page =
            language == Language.En
                ? Render(home, "en", "Matchmaker · API", ExampleEn)
                : Render(home, "zh-CN", "Matchmaker 卡位入链 · API", ExampleZh);
        await http.Response.WriteAsync(page, http.RequestAborted);
    }

    /// <param name="home">The sub-path that the product stands at; the page may have been asked for with a slash at its
    /// end or without.</param>
    private static string Render(PathString home, string lang, string title, string example) =>
        $$"""
            <!DOCTYPE html>
            <html lang="{{lang}}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{{title}}</title>
              <link rel="icon" type="image/svg+xml" href="{{home}}/_content/Matchmaker.Console/icon.svg">
              <link rel="stylesheet" href="{{home}}/graphiql/graphiql.css">
              <link rel="stylesheet" href="{{home}}/graphiql/page.css">
              <script type="module" src="{{home}}/graphiql/graphiql.js"></script>
            </head>
            <body>
              <main id="graphiql"></main>
              <template id="example">{{example}}</template>
            </body>
            </html>
            """;

    private const string ExampleZh = """
        # 欢迎使用 Matchmaker（卡位入链）接口。
        # Ctrl+Enter 运行，Ctrl+空格 补全，左上角的图标打开文档。
        #
        # 产业链图谱：每条产业链、它的环节、
        # 环节供给谁，以及每个卡位有多空缺。
        query ChainMap {
          chains {
            zh
            group # 优势产业链、新兴产业链或服务业
            links {
              zh
              stage # 上游、中游或下游
              feeds { zh chain { zh } } # 供给哪些环节
              # OPEN 空缺，THIN 薄弱，COVERED 已覆盖
              position { makers openDemands coverage }
            }
          }
        }
        """;

    private const string ExampleEn = """
        # Welcome to the Matchmaker API.
        # Ctrl+Enter runs, Ctrl+Space completes,
        # the icon at the top left opens the documentation.
        #
        # The chain map: each chain, its links,
        # whom a link feeds, and how open each position is.
        query ChainMap {
          chains {
            en
            group
            links {
              en
              stage
              feeds { en chain { en } }
              # OPEN, THIN or COVERED
              position { makers openDemands coverage }
            }
          }
        }
        """;
}
