using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Text;
using Matchmaker.Import.Seed;
using Matchmaker.Matching.Scoring;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Scoring;

/// <summary>
/// Two versions of the weights side by side in one process: each answers as it would alone, and says which it is.
/// </summary>
public sealed class TwoModelsTests
{
    private static readonly MatchModel Doubled = WithDistrictDoubled();

    private readonly Town _shipped = new(Records);
    private readonly Town _other = new(Doubled, Records);

    private static Domain.Ledger.IRecord[] Records =>
        [
            Firm("firm_poster", "青岛压缩机有限公司") with
            {
                District = "district_jimo",
            },
            Firm("firm_caster", "青岛甲铸造有限公司", "压缩机壳体精密铸造") with
            {
                District = "district_jimo",
            },
            Demand("project_casing", "压缩机壳体铸件", "firm_poster"),
        ];

    [Fact]
    public void Each_answer_names_the_weights_that_made_it()
    {
        Assert.Equal((Model.Version, "doubled"), (Answer(_shipped).Model, Answer(_other).Model));
        Assert.All(Answer(_shipped).Page.Items, m => Assert.Equal(Model.Version, m.Model));
        Assert.All(Answer(_other).Page.Items, m => Assert.Equal("doubled", m.Model));
    }

    [Fact]
    public void Each_engine_scores_with_its_own_weights_whichever_is_asked_first()
    {
        var (before, doubled, after) = (District(_shipped), District(_other), District(_shipped));

        Assert.Equal(before, after);
        Assert.Equal(2 * before, doubled, 12);
    }

    [Fact]
    public void An_answer_without_candidates_names_the_weights_too() =>
        Assert.Equal(
            "doubled",
            _other.Find.ForTextAsync(new("丝绸", Seeking.Firms), new(), Caller.Public, default).Answer().Value!.Model
        );

    private static double District(Town town) =>
        Answer(town).Page.Items.Single().Reasons.Single(r => r.Factor is MatchFactor.District).Contribution;

    private static MatchAnswer Answer(Town town) =>
        town.Find.ForProjectAsync("project_casing", new(), new(), Caller.System, default).Answer().Value!;

    private static MatchModel WithDistrictDoubled()
    {
        using var json = ResourceTable.Open(typeof(MatchModel), "weights.json");
        var weights = ModelWeights.Read(json);
        var facts = weights.Facts.ToDictionary(f => f.Key, f => f.Key == "DISTRICT" ? 2 * f.Value : f.Value);
        return new MatchModel(weights with { Version = "doubled", Facts = facts }, Model.Space, SeedThesaurus.BuiltIn);
    }
}
