using System.Text.Encodings.Web;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Graph;
using Matchmaker.Graph.Embedded;

namespace Matchmaker.Bench.Api;

/// <summary>
/// The peer: a plain minimal-API endpoint that makes the same two store calls and answers with the same JSON, and does
/// nothing else.
/// </summary>
internal static class Peer
{
    public const string Path = "/firms";

    public static async Task RunAsync(string data, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddEmbeddedStore(data);
        builder.Services.AddSingleton<CatalogueCache>();
        builder.Services.ConfigureHttpJsonOptions(o =>
            o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        );
        var app = builder.Build();
        await app.Services.GetRequiredService<IStore>().OpenAsync(CancellationToken.None);
        app.Services.GetRequiredService<CatalogueCache>()
            .Start(
                new Catalogue(await app.Services.GetRequiredService<IChains>().CatalogueAsync(CancellationToken.None))
            );
        app.MapGet(Path, AnswerAsync);
        await app.RunAsync(url);
    }

    private static async Task<object> AnswerAsync(
        IFirms firms,
        IProjects projects,
        CatalogueCache live,
        TimeProvider time,
        CancellationToken ct
    )
    {
        var catalogue = live.Current;
        var today = time.Today();
        var page = await firms.PageAsync(new FirmQuery(new FirmFilter()), new PageRequest(Workload.Firms), ct);
        var posted = await projects.PostedByAsync(
            [.. page.Items.Select(f => f.Id)],
            new ProjectQuery(new ProjectFilter(), Audience.Public),
            new PageRequest(Workload.Projects),
            ct
        );
        return new
        {
            data = new
            {
                firms = new
                {
                    edges = page.Items.Select(f => new
                    {
                        node = new
                        {
                            id = f.Id,
                            nameZh = f.NameZh,
                            positions = f.Positions.Select(p => new
                            {
                                link = Named(catalogue, p.Link),
                                evidence = p.Evidence,
                            }),
                            tiers = f.Tiers.Select(t => new
                            {
                                tier = ConstantCase.Of(t.Tier),
                                current = t.CurrentOn(today, catalogue.TierRule(t.Tier)),
                            }),
                            projects = new
                            {
                                edges = posted[f.Id]
                                    .Items.Select(p => new
                                    {
                                        node = new
                                        {
                                            id = p.Id,
                                            title = p.Title,
                                            links = p.Links.Select(l => Named(catalogue, l)),
                                        },
                                    }),
                            },
                        },
                    }),
                },
            },
        };
    }

    private static object Named(Catalogue catalogue, string link) => new { id = link, zh = catalogue.Link(link)!.Zh };
}
