using System.ComponentModel.DataAnnotations;

namespace Matchmaker.Api.Http;

/// <summary>The configuration section <c>Matchmaker:GraphQL</c>. Every limit is on by default.</summary>
public sealed class GraphQLOptions
{
    public const string Section = "Matchmaker:GraphQL";

    /// <summary>Bytes that a request body may have. More is answered with 413 and LIMIT_EXCEEDED.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>
    /// Tokens that a document may have: it bounds the work of parsing and validating a text never seen before.
    /// </summary>
    [Range(10, 100_000)]
    public int MaxTokens { get; set; } = 5_000;

    /// <summary>Levels of fields, fragments unfolded. The introspection query of the usual tools has 14.</summary>
    [Range(1, 50)]
    public int MaxDepth { get; set; } = 15;

    /// <summary>Aliased fields of an operation, fragments unfolded.</summary>
    [Range(0, 10_000)]
    public int MaxAliases { get; set; } = 50;

    /// <summary>
    /// Fields of an operation, fragments unfolded: a fragment that spreads another twice doubles it. Validation
    /// compares fields of one name in pairs; 500 of them were measured at 0.2 s, 700 at 0.4 s.
    /// </summary>
    [Range(1, 100_000)]
    public int MaxFields { get; set; } = 500;

    /// <summary>
    /// Fragments that a document may define: the time to validate them grows faster than their number.
    /// </summary>
    [Range(0, 10_000)]
    public int MaxFragments { get; set; } = 100;

    /// <summary>
    /// Points that an operation of somebody signed in may cost. A point is about 2 µs of processor time: one value of
    /// the answer, page sizes multiplied; a list of candidates costs 6,000.
    /// </summary>
    [Range(1, 100_000_000)]
    public int MaxCost { get; set; } = 400_000;

    /// <summary>The same for the public.</summary>
    [Range(1, 100_000_000)]
    public int MaxPublicCost { get; set; } = 100_000;

    /// <summary>Points that an account may spend at once.</summary>
    [Range(1, 2_000_000_000)]
    public int Points { get; set; } = 5_000_000;

    /// <summary>Points that an account gets back each second: 100,000 are a fifth of a processor core.</summary>
    [Range(1, 2_000_000_000)]
    public int PointsPerSecond { get; set; } = 100_000;

    /// <summary>
    /// Points that one network address (of IPv6, one /64) may spend at once without signing in; an office may share
    /// one.
    /// </summary>
    [Range(1, 2_000_000_000)]
    public int PublicPoints { get; set; } = 2_500_000;

    /// <summary>Points that it gets back each second.</summary>
    [Range(1, 2_000_000_000)]
    public int PublicPointsPerSecond { get; set; } = 25_000;

    /// <summary>The length that the cost expects of a list that says nothing of its own.</summary>
    [Range(1, 1_000)]
    public int ExpectedListLength { get; set; } = 10;

    /// <summary>Parsed and validated documents kept; the most recently used stay.</summary>
    [Range(0, 100_000)]
    public int CachedDocuments { get; set; } = 1_000;

    /// <summary>
    /// A folder of trusted documents, asked for by <c>documentId</c> or their hash; none by default. It holds
    /// <c>.graphql</c> files of one document each, and <c>.json</c> manifests as codegen, Relay and Apollo write them.
    /// </summary>
    public string? TrustedDocuments { get; set; }

    /// <summary>Refuse every document that is not in <see cref="TrustedDocuments"/>.</summary>
    public bool OnlyTrustedDocuments { get; set; }

    /// <summary>
    /// Seconds for which caches may keep what a GET of the public was answered; 0 lets none keep it. So long may a page
    /// show what was changed or withdrawn meanwhile.
    /// </summary>
    [Range(0, 86_400)]
    public int PublicMaxAgeSeconds { get; set; } = 60;

    /// <summary>
    /// Origins (<c>https://app.example</c>), separated by commas, whose scripts may use this endpoint from a browser;
    /// none by default.
    /// </summary>
    public string? AllowedOrigins { get; set; }

    /// <summary>Seconds after which a query or mutation is given up with UNAVAILABLE.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>
    /// Subscriptions that one client (account, or address when not signed in) may hold open at a time.
    /// </summary>
    [Range(1, 10_000)]
    public int SubscriptionsPerClient { get; set; } = 20;

    /// <summary>Subscriptions that this process holds open at a time.</summary>
    [Range(1, 1_000_000)]
    public int Subscriptions { get; set; } = 5_000;

    /// <summary>Events that may wait for a slow subscriber before its stream is ended.</summary>
    [Range(1, 100_000)]
    public int SubscriptionBuffer { get; set; } = 256;

    /// <summary>
    /// Seconds between keep-alive comments on a silent stream; proxies often cut silent connections after 30 or 60.
    /// </summary>
    [Range(1, 600)]
    public int KeepAliveSeconds { get; set; } = 15;

    /// <summary>
    /// Answer questions about the schema itself (<c>__schema</c>, <c>__type</c>); the GraphiQL page needs them. Like
    /// the two below it is on in the Development environment and off elsewhere, unless it is set.
    /// </summary>
    public bool? Introspection { get; set; }

    /// <summary>Show the GraphiQL page to browsers.</summary>
    public bool? GraphiQL { get; set; }

    /// <summary>
    /// Name what comes nearest to a name that the schema does not have ("Did you mean …?"), which tells of the schema,
    /// too.
    /// </summary>
    public bool? Suggestions { get; set; }

    /// <summary>Decides what was left open by where the program runs.</summary>
    public void SettleFor(IHostEnvironment environment)
    {
        var open = environment.IsDevelopment();
        Introspection ??= open;
        GraphiQL ??= open;
        Suggestions ??= open;
    }
}
