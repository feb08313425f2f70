using System.Text;
using System.Text.Json;
using Matchmaker.Domain;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// The 20-firm query as both servers take it: firms by name after a given one, with district, positions, tiers,
/// projects and the projects' links.
/// </summary>
internal static class QueryWorkload
{
    private const string Ours = """
        query ($after: String) { firms(first: 20, after: $after) { edges { node { id nameZh district { zh }
          positions { evidence link { id zh } } tiers { tier } projects(first: 3) { edges { node { id title links { id
            zh } } } } } } } }
        """;

    private const string Theirs = """
        query ($after: String!) { firms(where: { nameZh: { gt: $after } }, sort: [{ nameZh: ASC }], limit: 20) { id
          nameZh district { zh }
          positionsConnection { edges { properties { evidence } node { id zh } } } tiers { tier } projects(limit: 3) {
            id title links { id zh } } } }
        """;

    /// <summary>Requests for pages at different places of the list, each after the firm given.</summary>
    public static byte[] ToUs(Firm after) =>
        Body(Ours, Cursor.Of(new FirmQuery(new FirmFilter(), FirmOrder.Name, false).List, after.NameZh, after.Id));

    public static byte[] ToPeer(Firm after) => Body(Theirs, after.NameZh);

    /// <summary>What our answer says, in a form that the peer's can be compared with.</summary>
    public static string Told(JsonElement data) =>
        string.Join(
            '\n',
            data.GetProperty("firms")
                .GetProperty("edges")
                .EnumerateArray()
                .Select(e => e.GetProperty("node"))
                .Select(f =>
                    Line(
                        f,
                        [f.GetProperty("district")],
                        f.GetProperty("positions")
                            .EnumerateArray()
                            .Select(p => (p.GetProperty("link"), p.GetProperty("evidence"))),
                        f.GetProperty("projects")
                            .GetProperty("edges")
                            .EnumerateArray()
                            .Select(e => e.GetProperty("node"))
                    )
                )
        );

    public static string ToldByPeer(JsonElement data) =>
        string.Join(
            '\n',
            data.GetProperty("firms")
                .EnumerateArray()
                .Select(f =>
                    Line(
                        f,
                        f.GetProperty("district").EnumerateArray(),
                        f.GetProperty("positionsConnection")
                            .GetProperty("edges")
                            .EnumerateArray()
                            .Select(e => (e.GetProperty("node"), e.GetProperty("properties").GetProperty("evidence"))),
                        f.GetProperty("projects").EnumerateArray()
                    )
                )
        );

    /// <summary>The peer has no order of what belongs to a firm, so here it is in that of its text.</summary>
    private static string Line(
        JsonElement firm,
        IEnumerable<JsonElement> district,
        IEnumerable<(JsonElement Link, JsonElement Evidence)> positions,
        IEnumerable<JsonElement> projects
    ) =>
        string.Join(
            " | ",
            [
                Text(firm, "id"),
                Text(firm, "nameZh"),
                .. district.Select(d => Text(d, "zh")),
                .. positions
                    .Select(p => $"{Text(p.Link, "id")} {Text(p.Link, "zh")} {p.Evidence.GetString()}")
                    .Order(StringComparer.Ordinal),
                .. firm.GetProperty("tiers")
                    .EnumerateArray()
                    .Select(t => Text(t, "tier"))
                    .Order(StringComparer.Ordinal),
                .. projects
                    .Select(p => $"{Text(p, "id")} {Text(p, "title")} {string.Join(' ', Links(p))}")
                    .Order(StringComparer.Ordinal),
            ]
        );

    private static IEnumerable<string> Links(JsonElement project) =>
        project
            .GetProperty("links")
            .EnumerateArray()
            .Select(l => Text(l, "id") + Text(l, "zh"))
            .Order(StringComparer.Ordinal);

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static byte[] Body(string query, string after) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { query, variables = new { after } }));
}
