using System.Text.Json;

namespace Matchmaker.Domain.Matching.Learning;

/// <summary>One row of the table that a learned ranker is.</summary>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="Mean">What is usual for it; more speaks for, less against (times the weight).</param>
/// <param name="Weight">What one unit above the mean adds to the score.</param>
public sealed record Term(string Kind, double Mean, double Weight);

/// <summary>
/// A learned linear ranker: a score is a sum of terms, one per kind of evidence, and for texts a pairing of the first components of both
/// directions. <paramref name="Slope"/> and <paramref name="Offset"/> turn a score into the logit of a chance.
/// </summary>
/// <param name="Pairing">Row by row: component of the need × component of the offer; empty where none was learned.</param>
public sealed record LinearModel(int Version, IReadOnlyList<Term> Terms, IReadOnlyList<double> Pairing, double Slope, double Offset)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A model of the assembly by the name of its file.</summary>
    public static LinearModel Named(string name)
    {
        using var stream = LearningData.Open($"{name}.json");
        return JsonSerializer.Deserialize<LinearModel>(stream, Form) ?? throw new InvalidDataException($"{name}.json holds no model.");
    }

    /// <summary>The file's text; the same model gives the same bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form).ReplaceLineEndings("\n") + "\n";

    /// <summary>The sum of the terms.</summary>
    public double Score(ReadOnlySpan<float> evidence)
    {
        var score = 0.0;
        for (var i = 0; i < Terms.Count; i++) score += Terms[i].Weight * (evidence[i] - Terms[i].Mean);
        return score;
    }

    /// <summary>What the pairing of a need's and an offer's direction adds.</summary>
    public double Paired(float[] need, float[] offer)
    {
        var size = (int)Math.Sqrt(Pairing.Count);
        var score = 0.0;
        for (var n = 0; n < size; n++)
            for (var o = 0; o < size; o++) score += Pairing[n * size + o] * need[n] * offer[o];
        return score;
    }

    /// <summary>The chance, 0 to 1, that a person would call it fitting.</summary>
    public double Chance(double score) => 1 / (1 + Math.Exp(-(Slope * score + Offset)));
}
