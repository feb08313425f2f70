using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>A candidate as retrieval hands it to scoring.</summary>
/// <param name="Firm">As <see cref="Match.Firm"/>.</param>
/// <param name="Project">As <see cref="Match.Project"/>.</param>
/// <param name="Pair">The need beside the supplier: what the factors compare.</param>
internal readonly record struct RetrievedCandidate(string? Firm, string? Project, CandidatePair Pair);
