using System.IO.Compression;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Embedded;

namespace Matchmaker.Graph.Tests.Bodies;

/// <summary>
/// Data folders that releases made, each named by the day of its release: records of every kind, put in by import, some
/// changed since by people.
/// </summary>
public sealed class OldStoreTests : IAsyncLifetime
{
    private readonly EmbeddedUnderTest _store = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Stores =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.db.gz")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Bodies", "Stores");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task It_opens_the_check_finds_nothing_and_everything_is_readable(string name)
    {
        await UnpackAsync(name);
        Assert.Empty(await StoreIn.Folder(_store.Data).CheckAsync(Ct).ToListAsync(Ct));
        await _store.OpenAgainAsync();

        var changes = await _store.Get<IChangeFeed>().SinceAsync(0, int.MaxValue, Ct);
        Assert.DoesNotContain(changes, change => change.Unreadable);
        var last = changes
            .GroupBy(change => change.RecordId)
            .Select(of => of.Last().Record!)
            .OrderBy(r => r.Id, StringComparer.Ordinal);
        var all = await _store.Get<IRecords>().AllAsync(Ct).ToListAsync(Ct);
        Assert.Equal(
            last.Select(RecordJson.Write),
            all.OrderBy(r => r.Id, StringComparer.Ordinal).Select(RecordJson.Write)
        );
        Assert.Subset(all.Select(r => r.RecordKind).ToHashSet(), FrozenBodies.KindsOf(name.Split('.')[0]));
        Assert.Empty(_store.Get<UnreadableRecords>().Ids);
        Assert.Empty(await _store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task It_goes_on_where_it_was(string name)
    {
        await UnpackAsync(name);
        await _store.OpenAgainAsync();
        var records = await _store.Get<IRecords>().AllAsync(Ct).ToListAsync(Ct);
        var facts = records.Select(record => Fact.Put(record.AtVersion(record.Version + 1))).ToList();
        Assert.IsType<Committed>(await _store.Get<ILedger>().CommitAsync(new Commit(Caller.System, "test", facts), Ct));
        Assert.Empty(await _store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    /// <summary>The first of them is of a release whose engagements held their follow-ups.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_follow_ups_of_its_engagements_are_records(string name)
    {
        await UnpackAsync(name);
        await _store.OpenAgainAsync();
        var engagements = await _store.Get<IRecords>().AllAsync<Engagement>(Ct).ToListAsync(Ct);
        var followUps = await _store
            .Get<IFollowUps>()
            .AboutAsync([.. engagements.Select(e => e.Id)], Audience.Everything, Ct);
        Assert.NotEmpty(followUps);
        Assert.All(engagements, e => Assert.Empty(e.FollowUps ?? []));
        foreach (var engagement in engagements)
        {
            var about = followUps.GetValueOrDefault(engagement.Id) ?? [];
            Assert.Equal(engagement, engagement.Following(about));
        }
        var moved = (await _store.Get<IChangeFeed>().SinceAsync(0, int.MaxValue, Ct))
            .Where(c => c.Reason == FollowUpMigration.Reason)
            .Select(c => c.RecordId);
        Assert.Subset(moved.ToHashSet(), followUps.Values.SelectMany(f => f).Select(f => f.Id).ToHashSet());
    }

    private async Task UnpackAsync(string name)
    {
        await using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, name)), CompressionMode.Decompress);
        await using var file = File.Create(Path.Combine(_store.Data, EmbeddedStore.FileName));
        await packed.CopyToAsync(file, Ct);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.Name, OwnerPermissions.ReadWrite);
    }
}
