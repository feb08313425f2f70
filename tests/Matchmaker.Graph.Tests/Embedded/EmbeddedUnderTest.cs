using Dapper;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class EmbeddedUnderTest : StoreUnderTest
{
    public string Data { get; init; } = Directory.CreateTempSubdirectory("matchmaker-test-").FullName;

    protected override void Register(IServiceCollection services) => services.AddEmbeddedStore(Data);

    public override async Task DamageAsync(string id)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(Data, EmbeddedStore.FileName)};Pooling=False"
        );
        await connection.OpenAsync();
        var table = id.Split('_')[0];
        Assert.Equal(
            1,
            await connection.ExecuteAsync(
                $"UPDATE {table} SET body = json_remove(body, '$.provenance') WHERE id = @id",
                new { id }
            )
        );
        await connection.ExecuteAsync(
            "UPDATE change SET body = json_remove(body, '$.provenance') WHERE record_id = @id",
            new { id }
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
    }
}
