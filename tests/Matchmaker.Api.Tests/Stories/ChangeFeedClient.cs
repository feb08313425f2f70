using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>Reads the change feed as the guide says that a program which keeps a copy does.</summary>
internal static class ChangeFeedClient
{
    private const string Page = """
        query($after: Long!, $cursor: String, $first: Int, $kinds: [RecordKind!]) {
          changes(after: $after, cursor: $cursor, first: $first, kinds: $kinds) {
            revision pageInfo { hasNextPage endCursor }
            nodes { revision recordId kind removed node { id __typename
              ... on Firm { version } ... on Project { version } ... on Engagement { version } } } } }
        """;

    /// <summary>All that changed after the revision, and the one to go on from.</summary>
    public static async Task<(List<JsonElement> Records, long Revision)> AllAsync(
        Client client,
        long after,
        int first = 100,
        params string[] kinds
    )
    {
        var all = new List<JsonElement>();
        string? cursor = null;
        while (true)
        {
            var asked = new
            {
                after,
                cursor,
                first,
                kinds = kinds.Length == 0 ? null : kinds,
            };
            var page = (await client.AskAsync(Page, asked)).At("changes");
            var told = page.List("nodes");
            Assert.True(told.Count <= first);
            all.AddRange(told);
            cursor = page.Text("pageInfo.endCursor");
            if (page.At("revision").ValueKind is JsonValueKind.Number)
                (after, cursor) = (page.At("revision").GetInt64(), null);
            if (!page.At("pageInfo.hasNextPage").GetBoolean())
                return (all, after);
        }
    }
}
