using System.Text.Json;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring;

/// <summary>The weights of the model, one version, as their file has them.</summary>
/// <param name="Space">Version of the <see cref="EmbeddingSpace"/> with which they were learned.</param>
/// <param name="Base">The logit of a pair of which nothing is known.</param>
/// <param name="Text">By kind of <see cref="TextEvidence"/>, learned from labelled pairs: what one unit adds to the
/// logit.</param>
/// <param name="Sources">By <see cref="SupplySource"/>: what it adds that the statement is of this source. Set by
/// hand.</param>
/// <param name="Facts">By factor: what its evidence adds at its full value, 1. Set by hand.</param>
public sealed record ModelWeights(
    string Version,
    string Space,
    string Note,
    double Base,
    IReadOnlyDictionary<string, double> Text,
    IReadOnlyDictionary<string, double> Sources,
    IReadOnlyDictionary<string, double> Facts
)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ModelWeights Read(Stream json) =>
        JsonSerializer.Deserialize<ModelWeights>(json, Form)
        ?? throw new InvalidDataException("The file holds no weights.");

    /// <summary>The file's text; the same weights give the same bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form).ReplaceLineEndings("\n") + "\n";
}
