using System.Text.Json;

namespace Matchmaker.Matching.LinkPrediction;

/// <summary>One row of the table that a learned ranker is.</summary>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="Mean">What is usual for it; more speaks for, less against (times the weight).</param>
/// <param name="Weight">What one unit above the mean adds to the score.</param>
public sealed record LinearTerm(string Kind, double Mean, double Weight);

/// <summary>
/// A learned linear ranker: its score is a sum of terms, one per kind of evidence, so that a table of a page says all
/// that was learned.
/// </summary>
public sealed record LinearModel(int Version, IReadOnlyList<LinearTerm> Terms)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A model as its file has it.</summary>
    public static LinearModel Read(Stream json) =>
        JsonSerializer.Deserialize<LinearModel>(json, Form)
        ?? throw new InvalidDataException("The file holds no model.");

    /// <summary>The file's text; the same model gives the same bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form).ReplaceLineEndings("\n") + "\n";

    /// <summary>The sum of the terms.</summary>
    public double Score(ReadOnlySpan<float> evidence)
    {
        var score = 0.0;
        for (var i = 0; i < Terms.Count; i++)
            score += Terms[i].Weight * (evidence[i] - Terms[i].Mean);
        return score;
    }
}
