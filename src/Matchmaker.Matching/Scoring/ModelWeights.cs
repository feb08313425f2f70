using System.Text.Json;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring;

/// <summary>The weights of the model, one version, as their file has them.</summary>
/// <param name="Space">Version of the <see cref="EmbeddingSpace"/> with which they were learned.</param>
/// <param name="Base">
/// The logit of an offer of which nothing is known but its text, where texts alone are compared.
/// </param>
/// <param name="Text">By kind of <see cref="TextEvidence"/>, learned from labelled pairs: what one unit adds to the
/// logit.</param>
/// <param name="Sought">By <see cref="SupplierKind"/>, learned from labelled needs.</param>
/// <param name="Sources">By <see cref="SupplySource"/>: what it adds that the statement is of this source. Set by
/// hand.</param>
/// <param name="Facts">By factor: what its evidence adds at its full value, 1. Set by hand.</param>
public sealed record ModelWeights(
    string Version,
    string Space,
    string Note,
    double Base,
    IReadOnlyDictionary<string, double> Text,
    IReadOnlyDictionary<string, SoughtWeights> Sought,
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

/// <summary>
/// Who answers a need, which decides what its texts are like: a firm states its abilities, an offer tells.
/// </summary>
public enum SupplierKind
{
    Firm,
    Offer,
}

/// <summary>What the evidence for what is sought weighs for one kind of supplier, in logits.</summary>
/// <param name="Base">Of a pair that shares nothing.</param>
/// <param name="Own">One unit of <see cref="SoughtMatch.Own"/>.</param>
/// <param name="Links">One unit of <see cref="SoughtMatch.WithLinks"/>.</param>
/// <param name="Words">What the words of the best statement say, as learned from pairs of needs and offers.</param>
/// <param name="Meaning">What its meaning says.</param>
public sealed record SoughtWeights(double Base, double Own, double Links, double Words, double Meaning)
{
    // What a supplier shares with a need that speaks neither for nor against it: its term says how much more or less it
    // is, so that what is missing is told as a reason against it. No score depends on it.
    private const double NeutralMatch = 2;

    internal double Neutral => (Own + Links) * NeutralMatch;

    /// <summary>The logit of a pair that shares what is neither for nor against it.</summary>
    internal double Intercept => Base + Neutral;
}
