using System.ComponentModel.DataAnnotations;

namespace Matchmaker.Domain.Matching;

/// <summary>How far matching looks, and what it holds worth showing.</summary>
public sealed class MatchOptions
{
    /// <summary>Documents that each inverted index gives: many, cheap.</summary>
    [Range(10, 10_000)] public int Candidates { get; set; } = 400;

    /// <summary>Candidates that are listed after an exact score: few, dear. A list is never longer than this.</summary>
    [Range(10, 5_000)] public int Exact { get; set; } = 200;

    /// <summary>The rarest features of a question that are looked up; the exact score uses all of them.</summary>
    [Range(8, 512)] public int QueryTerms { get; set; } = 128;

    /// <summary>Below this score nothing is shown.</summary>
    [Range(0.0, 1.0)] public double Threshold { get; set; } = 0.12;
}
