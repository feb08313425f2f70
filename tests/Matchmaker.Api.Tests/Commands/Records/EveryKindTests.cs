using Matchmaker.Api.Commands;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Commands.Records;

/// <summary>
/// Walks the table of kinds: whatever a kind is, it has a type, a test record and rules, comes back as it was put,
/// survives export and import, and answers <c>node(id)</c>. That it has a shape in each store, the contract of
/// records sees to.
/// </summary>
public sealed class EveryKindTests : IAsyncLifetime
{
    /// <summary>Told as parts of what rests on them; no field names one of them by its id.</summary>
    private static readonly RecordKind[] WithoutNode = [RecordKind.Source, RecordKind.TierRule];

    /// <summary>Told by their ids to their own firm alone; the stories of contacts see to that.</summary>
    private static readonly RecordKind[] OfItsFirm = [RecordKind.Contact];

    /// <summary>The account whose mark is among the test records; staff are told everything else.</summary>
    private static readonly Caller Staff = new("account_staff", "staff", AccountRole.Staff);

    private readonly TempFolder _folder = new();
    private CommandHost _tool = null!;

    public static TheoryData<RecordKind> Kinds => [.. RecordKinds.All.Select(row => row.Kind)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tool = await OpenAsync("data");
        await ImportAsync(_tool, _folder.In("file"), SmallParkFile.Export(SmallPark.All));
    }

    public async ValueTask DisposeAsync()
    {
        await _tool.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_has_a_test_record_of_its_type_and_prefix_that_keeps_its_rules(RecordKind kind)
    {
        var records = SmallPark.All.Where(r => r.RecordKind == kind).ToList();
        Assert.NotEmpty(records);
        Assert.All(
            records,
            record =>
            {
                Assert.IsType(RecordKinds.Of(kind).Type, record);
                Assert.Equal(kind, RecordKinds.OfId(record.Id)?.Kind);
                Assert.Equal(7, record.AtVersion(7).Version);
                Assert.Subset(
                    RecordKinds.Of(kind).DependsOn.ToHashSet(),
                    record.References.Select(id => RecordKinds.OfId(id)!.Kind).ToHashSet()
                );
                Assert.True(ExportLineReader.Read(RecordLine.Of(record)).Ok);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_comes_back_as_it_was_put(RecordKind kind)
    {
        var put = Bodies(SmallPark.All.Where(r => r.RecordKind == kind));
        var records = _tool.The<IRecords>();
        Assert.Equal(put, Bodies(await records.AllAsync(kind, Ct).ToListAsync(Ct)));
        Assert.Equal(
            put,
            Bodies(await records.ByIdsAsync([.. SmallPark.All.Where(r => r.RecordKind == kind).Select(r => r.Id)], Ct))
        );
    }

    [Fact]
    public async Task All_survive_export_and_import()
    {
        await using (var file = File.Create(_folder.In("exported")))
            await _tool.The<ExportRecords>().RunAsync(file, withPasswords: true, new Progress("", ""), Ct);
        await using var other = await OpenAsync("other");
        await ImportAsync(other, _folder.In("exported"), null);
        Assert.Equal(Bodies(SmallPark.All), Bodies(await other.The<IRecords>().AllAsync(Ct).ToListAsync(Ct)));
        Assert.Empty(await other.The<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task An_export_without_accounts_tells_no_hash_and_nobody_comes_in_by_what_it_brings()
    {
        await using (var file = File.Create(_folder.In("exported")))
            await _tool.The<ExportRecords>().RunAsync(file, withPasswords: false, new Progress("", ""), Ct);
        var token = SmallPark.All.OfType<ApiToken>().Single();
        Assert.DoesNotContain(
            token.SecretHash,
            await File.ReadAllTextAsync(_folder.In("exported"), Ct),
            StringComparison.Ordinal
        );
        await using var other = await OpenAsync("other");
        await ImportAsync(other, _folder.In("exported"), null);
        var brought = (await other.The<IApiTokens>().ByIdsAsync([token.Id], Ct)).Single();
        Assert.Equal((token.Name, ""), (brought.Name, brought.SecretHash));
        // The same file once more finds what is there already.
        await ImportAsync(other, _folder.In("exported"), null);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_answers_by_its_id(RecordKind kind)
    {
        if (WithoutNode.Contains(kind) || OfItsFirm.Contains(kind))
            return;
        var nodes = NodesFor(Staff);
        foreach (var record in SmallPark.All.Where(r => r.RecordKind == kind))
            Assert.Equal(record.Id, (await nodes.Load(record.Id).GetResultAsync(Ct))?.Id);
    }

    private NodeById NodesFor(Caller caller)
    {
        _tool.The<CatalogueCache>().Start(new Catalogue(SmallPark.All));
        var readers = typeof(INodesOf)
            .Assembly.GetTypes()
            .Where(type => type.IsSealed && type.IsAssignableTo(typeof(INodesOf)));
        return new NodeById(
            new NodesByIds([
                .. readers.Select(type =>
                    (INodesOf)ActivatorUtilities.CreateInstance(new ToolServices(_tool, caller), type)
                ),
            ])
        );
    }

    private Task<CommandHost> OpenAsync(string data) =>
        CommandHost.OpenAsync(new() { ["Matchmaker:Data"] = _folder.In(data) }, StoreUse.Fill, Ct);

    private static async Task ImportAsync(CommandHost into, string path, List<string>? lines)
    {
        if (lines is not null)
            await File.WriteAllLinesAsync(path, lines, Ct);
        await into.The<ImportRecords>()
            .RunAsync(await RecordFile.OpenAsync(path, new Progress("", ""), Ct), new Progress("", ""), Ct);
    }

    private static IEnumerable<string> Bodies(IEnumerable<IRecord> records) =>
        records.OrderBy(r => r.Id, StringComparer.Ordinal).Select(RecordJson.Write);

    /// <summary>The program's services with somebody who asks.</summary>
    private sealed class ToolServices(CommandHost tool, Caller caller) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(Caller) ? caller : tool.The<IServiceProvider>().GetService(serviceType);
    }
}
