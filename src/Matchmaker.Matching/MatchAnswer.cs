using Matchmaker.Domain;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching;

/// <summary>An answer of matching: a page of a ranked list, and which weights ranked it.</summary>
/// <param name="Model">
/// Version of the <see cref="Scoring.MatchModel"/>. Two answers of one version can be compared score by score; those of
/// two versions cannot.
/// </param>
/// <param name="Understood">What was sought.</param>
public sealed record MatchAnswer(Page<Match> Page, string Model, Understood Understood);

/// <summary>What was sought: how a question was read before it was matched.</summary>
/// <param name="Text">The text that was matched.</param>
/// <param name="Links">The ids of the links at which it stands.</param>
/// <param name="Requirements">What is asked for, as it was stated or recognised in the text.</param>
public sealed record Understood(string Text, IReadOnlyList<string> Links, IReadOnlyList<Requirement> Requirements);
