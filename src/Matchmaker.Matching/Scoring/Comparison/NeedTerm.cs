using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>A feature of a need with its term frequencies and inverse document frequencies.</summary>
/// <param name="Title">How often its title has it.</param>
/// <param name="Body">How often its description has it.</param>
/// <param name="Core">It is in the title without the words that any need has.</param>
/// <param name="SupplyIdf">0 to 1, among supplies.</param>
/// <param name="NeedIdf">0 to 1, among needs: 公司 is rare in what firms offer and says nothing in a need.</param>
public readonly record struct NeedTerm(int Title, int Body, bool Core, FeatureKind Kind, float SupplyIdf, float NeedIdf)
{
    // What a word of the description counts beside one of the title. Doubled, a need is about its circumstances nearly
    // as much as about its head.
    private const float BodyShare = 0.3f;

    /// <summary>
    /// The title, and a share of the description, where what is said often is not asked for more often.
    /// </summary>
    public float Asked => Title + BodyShare * 2 * Body / (Body + 1);

    /// <summary>In the need as a whole; the title counts twice.</summary>
    public float Weight => 2 * Title + Body;
}
