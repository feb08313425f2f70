using System.ComponentModel.DataAnnotations;
using Matchmaker.Domain;

namespace Matchmaker.Graph.Neo4j;

/// <summary>
/// The configuration section <c>Matchmaker:Neo4j</c>, which is used when <c>Matchmaker:Store</c> is <c>neo4j</c>.
/// </summary>
public sealed class Neo4jOptions
{
    /// <summary>
    /// Address of the HTTP interface, e.g. <c>http://127.0.0.1:7474</c>; never discovered, since Neo4j advertises other
    /// ports than it is set to.
    /// </summary>
    public string? Url { get; set; }

    public string User { get; set; } = "neo4j";

    /// <summary>Empty where the server's authentication is off.</summary>
    public string Password { get; set; } = "";

    public string Database { get; set; } = "neo4j";

    /// <summary>
    /// Seconds that a question may take, with all its retries, before the caller is told that the store is unavailable.
    /// </summary>
    [Range(1, 300)]
    public int TimeLimit { get; set; } = 10;

    /// <summary>
    /// Connections held to Neo4j at most; questions beyond wait within their time limit. The server's HTTP threads are
    /// few.
    /// </summary>
    [Range(1, 200)]
    public int Connections { get; set; } = 16;

    /// <summary>
    /// Whether answers are kept in memory until the next commit; other instances' commits are heard of within a quarter
    /// of a second.
    /// </summary>
    public bool KeepAnswers { get; set; } = true;

    /// <summary>
    /// Records kept in memory at most, some 2 kB each, so that a list need not send them again; none is ever older than
    /// the list.
    /// </summary>
    [Range(0, 10_000_000)]
    public int KeepRecords { get; set; } = 20_000;

    /// <summary>
    /// What has to be changed before a start: the key within this section, its value, and what it should be.
    /// </summary>
    public IEnumerable<(string Key, string? Value, LocalizedText Rule)> Problems()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            yield return (
                nameof(Url),
                Url,
                new(
                    "应为 Neo4j 的 HTTP 地址，例如 http://127.0.0.1:7474",
                    "must be the address of Neo4j's HTTP interface, such as http://127.0.0.1:7474"
                )
            );
        if (string.IsNullOrWhiteSpace(User))
            yield return (
                nameof(User),
                User,
                new("应为 Neo4j 的用户，例如 neo4j", "must name a Neo4j user, such as neo4j")
            );
        if (string.IsNullOrWhiteSpace(Database))
            yield return (
                nameof(Database),
                Database,
                new("应为 Neo4j 的数据库，例如 neo4j", "must name a Neo4j database, such as neo4j")
            );
    }
}
