using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Live;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Tests.Http;

/// <summary>A small schema with one field for each thing that the transport has to get right.</summary>
public sealed class TestQuery
{
    public static string Hello(string? name = null) => $"你好，{name ?? "世界"}";

    public static MakerPage Makers(int? first = null) =>
        new([.. Enumerable.Range(0, first ?? 3).Select(i => new Maker("maker_" + i))]);

    public static IEnumerable<Maker> Nodes([Id] IEnumerable<string> ids) => ids.Select(id => new Maker(id));

    [Cost(5_000)]
    public static string Dear() => "dear";

    public static int PointsLeft(IResolveFieldContext context) =>
        RequestContext.ForThisRequestAlone(context).Rate!.Remaining;

    public static string Broken() => throw new InvalidOperationException("secret detail of ThisMustNotLeak");

    public static string Down() => throw new StoreUnavailableException("bolt://10.0.0.1 refused");

    public static string Members() =>
        throw new Refusal(ErrorCodes.Unauthenticated, new("请先登录。", "Please sign in."));

    [Authorize]
    public static string Private() => "private";

    [Authorize(Roles = "STAFF")]
    public static string StaffOnly() => "staff";
}

public sealed record MakerPage(IReadOnlyList<Maker> Nodes)
{
    public int TotalCount => Nodes.Count;

    public IEnumerable<MakerEdge> Edges => Nodes.Select(node => new MakerEdge(node));
}

public sealed record MakerEdge(Maker Node);

public sealed record Maker([property: Id] string Id)
{
    public IDataLoaderResult<IReadOnlyList<Product>> Products([FromServices] ProductsByMaker products) =>
        products.Load(Id);

    public Maker Supplier() => new(Id + "x");

    public IEnumerable<Maker> Suppliers() => [new(Id + "a"), new(Id + "b")];
}

public sealed record Product(string Name);

public sealed class Fetches
{
    private int _count;

    public int Count => _count;

    public List<int> Sizes { get; } = [];

    public void Add(int size)
    {
        Interlocked.Increment(ref _count);
        lock (Sizes)
            Sizes.Add(size);
    }
}

public sealed class ProductsByMaker(Fetches fetches)
    : BatchLoader<string, IReadOnlyList<Product>>(
        async (ids, cancel) =>
        {
            await Task.Delay(1, cancel);
            fetches.Add(ids.Count);
            return id => [new Product("壳体 of " + id)];
        }
    );

public sealed class TestMutation
{
    public static int Add([FromServices] Ledger ledger, int amount = 1) => ledger.Add(amount);
}

public sealed class Ledger
{
    private int _revision;

    public int Revision => _revision;

    public int Add(int amount) => Interlocked.Add(ref _revision, amount);
}

public sealed class Feed
{
    private int _open;

    public int Open => _open;

    public void Opened() => Interlocked.Increment(ref _open);

    public void Closed() => Interlocked.Decrement(ref _open);
}

public sealed class TestSubscription
{
    public static async IAsyncEnumerable<int> Count(
        int to,
        [FromServices] Feed feed,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        feed.Opened();
        try
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Delay(5, cancel);
                yield return i;
            }
        }
        finally
        {
            feed.Closed();
        }
    }

    public static async IAsyncEnumerable<Maker> Found([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var i = 0; i < 2; i++)
        {
            await Task.Delay(1, cancel);
            yield return new Maker("found_" + i);
        }
    }

    public static async IAsyncEnumerable<int> Failing([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Delay(1, cancel);
        yield return 1;
        throw new InvalidOperationException("secret detail of ThisMustNotLeak");
    }

    public static async IAsyncEnumerable<int> Silent(
        [FromServices] Feed feed,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        feed.Opened();
        await Task.Delay(Timeout.Infinite, cancel);
        yield break;
    }

    public static async IAsyncEnumerable<string> Flood(
        IResolveFieldContext context,
        [FromServices] Feed feed,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var progress = ((RequestContext)context.UserContext).Progress;
        var line = new string('水', 50_000);
        feed.Opened();
        try
        {
            for (var i = 0; i < 100_000; i++)
            {
                cancel.ThrowIfCancellationRequested();
                await Task.Delay(1, cancel);
                progress.Give(i);
                yield return line;
            }
        }
        finally
        {
            feed.Closed();
        }
    }

    /// <summary>
    /// Goes on after the revision that the client names, and tells of one too high that it has a gap. After three
    /// events of a first connection it cuts that.
    /// </summary>
    public static IAsyncEnumerable<int> Numbered(
        IResolveFieldContext context,
        int to,
        long? after,
        bool cut = false,
        CancellationToken cancel = default
    )
    {
        var facts = (RequestContext)context.UserContext;
        var from = LastEventId.Of(context, after) ?? 0;
        var gap = from > to ? MissedChanges.Unknown(0).Gap : null;
        from = gap is null ? from : 0;
        facts.Progress.Begin(from, gap);
        return NumberedAsync(facts, (int)from, to, cut && from == 0, cancel);
    }

    private static async IAsyncEnumerable<int> NumberedAsync(
        RequestContext facts,
        int from,
        int to,
        bool cut,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        for (var i = from + 1; i <= to; i++)
        {
            facts.Progress.Give(i);
            yield return i;
            if (cut && i == 3)
            {
                // Time for what was given to reach the client.
                await Task.Delay(300, cancel);
                facts.Http.Abort();
                await Task.Delay(Timeout.Infinite, cancel);
            }
        }
    }

    /// <summary>Has nothing to tell, and says up to where.</summary>
    public static IAsyncEnumerable<int> Quiet(
        IResolveFieldContext context,
        [FromServices] Feed feed,
        CancellationToken cancel
    )
    {
        ((RequestContext)context.UserContext).Progress.Begin(7, null);
        return Silent(feed, cancel);
    }
}
