using Microsoft.Extensions.Options;

namespace Matchmaker.Graph.Neo4j;

/// <summary>Where Neo4j is: the section <c>Matchmaker:Neo4j</c>, read when <c>Matchmaker:Store</c> is <c>neo4j</c>.</summary>
public sealed class Neo4jOptions
{
    public const string Section = "Matchmaker:Neo4j";

    /// <summary>Address of the HTTP interface, e.g. <c>http://127.0.0.1:7474</c>; never discovered, since Neo4j advertises other ports than it is set to.</summary>
    public string? Url { get; set; }

    public string User { get; set; } = "neo4j";

    /// <summary>Empty where the server's authentication is off.</summary>
    public string Password { get; set; } = "";

    public string Database { get; set; } = "neo4j";

    /// <summary>How long a question may take, with all its retries, before the caller is told that the store is unavailable; 100 ms to 5 min.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Connections held to Neo4j at most; questions beyond wait within their time limit. The server's HTTP threads are few: 1 to 200.</summary>
    public int Connections { get; set; } = 16;
}

/// <summary>Says at the start what to change, instead of failing at the first question.</summary>
public sealed class Neo4jOptionsValidator : IValidateOptions<Neo4jOptions>
{
    public ValidateOptionsResult Validate(string? name, Neo4jOptions options)
    {
        string[] wrong = [.. Wrong(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(Neo4jOptions options)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            yield return $"{Neo4jOptions.Section}:Url must be the address of Neo4j's HTTP interface, such as http://127.0.0.1:7474; it is “{options.Url}”.";
        if (string.IsNullOrWhiteSpace(options.User))
            yield return $"{Neo4jOptions.Section}:User must name a Neo4j user, such as neo4j.";
        if (string.IsNullOrWhiteSpace(options.Database))
            yield return $"{Neo4jOptions.Section}:Database must name a Neo4j database, such as neo4j.";
        if (options.TimeLimit < TimeSpan.FromMilliseconds(100) || options.TimeLimit > TimeSpan.FromMinutes(5))
            yield return $"{Neo4jOptions.Section}:TimeLimit must be between 00:00:00.1 and 00:05:00; it is {options.TimeLimit}.";
        if (options.Connections is < 1 or > 200)
            yield return $"{Neo4jOptions.Section}:Connections must be between 1 and 200; it is {options.Connections}.";
    }
}
