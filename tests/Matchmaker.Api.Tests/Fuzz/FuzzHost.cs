using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Fuzz;

/// <summary>A host with a store that may be filled with anything.</summary>
public sealed class FuzzHost : RunningHost
{
    private static readonly string[] Rations = ["Points", "PointsPerSecond", "PublicPoints", "PublicPointsPerSecond"];

    // What is rationed would only be refused: here it is to be carried out.
    protected override Task<Dictionary<string, string?>> StoreAsync() =>
        Task.FromResult(Rations.ToDictionary(name => $"Matchmaker:GraphQL:{name}", string? (_) => "2000000000"));

    /// <summary>Ids of what there is, of several owners, and cursors of several lists.</summary>
    internal async Task<IReadOnlyList<string>> KnownAsync()
    {
        await Scenario.OpenAsync(this, "模糊测试的场景");
        var staff = await AsAsync("STAFF");
        var found = await staff.AskAsync(
            """
            { chains { id links { id } } firms(first: 30) { edges { node { id } } pageInfo { endCursor } } newest:
              firms(first: 3, orderBy: CONFIRMED_DESC) { pageInfo { endCursor } }
              projects(first: 20) { edges { node { id version } } pageInfo { endCursor } } engagements(first: 20) {
                edges { node { id } } pageInfo { endCursor } }
              matches(text: "铸件", seeking: FIRMS, first: 2) { pageInfo { endCursor } } events(first: 3) {
                edges { node { id } } pageInfo { endCursor } } }
            """
        );
        var known = new List<string> { "firm_sample-sme", "firm_sample-leader" };
        Collect(found, known);
        return known;
    }

    private static void Collect(System.Text.Json.JsonElement at, List<string> into)
    {
        switch (at.ValueKind)
        {
            case System.Text.Json.JsonValueKind.Object:
                foreach (var member in at.EnumerateObject())
                    Collect(member.Value, into);
                break;
            case System.Text.Json.JsonValueKind.Array:
                // A few of each kind are enough, or the links would outweigh all else.
                foreach (var item in at.EnumerateArray().Take(6))
                    Collect(item, into);
                break;
            case System.Text.Json.JsonValueKind.String:
                into.Add(at.GetString()!);
                break;
        }
    }
}
