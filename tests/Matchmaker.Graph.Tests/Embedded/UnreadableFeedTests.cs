using Dapper;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Contracts;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class UnreadableFeedTests : Contract<EmbeddedUnderTest>
{
    [Theory]
    [InlineData("UPDATE change SET kind = 'SPACESHIP' WHERE record_id = 'firm_1'")]
    [InlineData("UPDATE change SET at = 'yesterday' WHERE record_id = 'firm_1'")]
    [InlineData("UPDATE change SET body = '{' WHERE record_id = 'firm_1'")]
    [InlineData("UPDATE change SET body = 'null' WHERE record_id = 'firm_1'")]
    public async Task A_damaged_row_does_not_keep_the_feed_from_going_on(string damage)
    {
        await PutAsync(Some.Firm("firm_1"));
        await PutAsync(Some.Firm("firm_2"));
        using (
            var connection = new SqliteConnection(
                $"Data Source={Path.Combine(Store.Data, EmbeddedStore.FileName)};Pooling=False"
            )
        )
        {
            connection.Open();
            Assert.Equal(1, connection.Execute(damage));
        }
        var changes = await Feed.SinceAsync(0, 100, Ct);
        Assert.Equal([1, 2], changes.Select(c => c.Revision));
        Assert.Equal("firm_2", changes[1].Record!.Id);
        Assert.Single((await Feed.OfAsync("firm_1", new(), Ct)).Items);
    }
}
