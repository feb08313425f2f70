using Matchmaker.Domain;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching;

/// <summary>An answer of matching: a page of a ranked list, and which weights ranked it.</summary>
/// <param name="Model">
/// Version of the <see cref="Scoring.MatchModel"/>. Two answers of one version can be compared score by score; those of
/// two versions cannot.
/// </param>
public sealed record MatchAnswer(Page<Match> Page, string Model);
