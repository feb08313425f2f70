using Dapper;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Tests.Contracts;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class StoreCheckTests : Contract<EmbeddedUnderTest>
{
    [Theory]
    [InlineData("UPDATE change SET revision = 9 WHERE revision = 2", "Revisions have gaps")]
    [InlineData("UPDATE change SET position = 7 WHERE revision = 2 AND position = 0", "positions of revision 2")]
    [InlineData("UPDATE change SET version = 5 WHERE record_id = 'firm_2' AND revision = 2", "versions of “firm_2”")]
    [InlineData("DELETE FROM record WHERE id = 'firm_1'", "“firm_1” is in the audit trail")]
    [InlineData("DELETE FROM firm WHERE id = 'firm_1'", "registration of “firm_1”")]
    [InlineData(
        "UPDATE firm SET body = json_set(body, '$.nameZh', '改') WHERE id = 'firm_1'",
        "“firm_1” differs from its newest change"
    )]
    [InlineData(
        "UPDATE firm SET body = json_remove(body, '$.positions') WHERE id = 'firm_1'",
        "body of “firm_1” cannot be read"
    )]
    [InlineData(
        "UPDATE firm SET body = json_set(body, '$.version', 3) WHERE id = 'firm_1'",
        "disagrees with its id or its version"
    )]
    [InlineData("UPDATE firm SET search = '' WHERE id = 'firm_1'", "column search of “firm_1”")]
    [InlineData(
        "DELETE FROM firm_position WHERE firm = 'firm_1' AND link = 'link_casting'",
        "firm_position rows of “firm_1”"
    )]
    [InlineData(
        "DELETE FROM reference WHERE from_id = 'firm_1' AND to_id = 'link_casting'",
        "reference rows of “firm_1”"
    )]
    [InlineData("UPDATE unique_key SET key = 'uscc:x' WHERE record_id = 'firm_1'", "unique_key rows of “firm_1”")]
    [InlineData(
        "UPDATE reference SET to_id = 'link_lost' WHERE from_id = 'firm_1' AND to_id = 'link_casting'",
        "A row of reference points at no row of record"
    )]
    [InlineData("INSERT INTO carried_out VALUES ('account_1', 'm', 77, '[]', NULL, NULL)", "names revision 77")]
    public async Task It_says_what_is_wrong(string damage, string expected)
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(Some.FullFirm("firm_1"), Some.Firm("firm_2"));
        await PutAsync(Some.Next(Some.Firm("firm_2")));
        Assert.Empty(await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
        using (
            var connection = new SqliteConnection(
                $"Data Source={Path.Combine(Store.Data, EmbeddedStore.FileName)};Pooling=False;Foreign " + $"Keys=False"
            )
        )
        {
            connection.Open();
            connection.Execute(damage);
        }
        var wrong = await Store.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct);
        Assert.Contains(wrong, s => s.En.Contains(expected, StringComparison.Ordinal));
        Assert.All(wrong, s => Assert.NotEmpty(s.Zh));
    }
}
