using Matchmaker.Domain;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching;

/// <summary>An answer of matching: a page of a ranked list, and which weights ranked it.</summary>
/// <param name="model">
/// Version of the <see cref="Scoring.MatchModel"/>. Two answers of one version can be compared score by score; those of
/// two versions cannot.
/// </param>
/// <param name="read">Says what was sought; asked when somebody wants to know.</param>
public sealed class MatchAnswer(Page<Match> page, string model, Func<Understood> read)
{
    private readonly Lazy<Understood> _understood = new(read);

    public Page<Match> Page { get; } = page;
    public string Model { get; } = model;

    /// <summary>What was sought.</summary>
    public Understood Understood => _understood.Value;
}

/// <summary>What was sought: how a question was read before it was matched.</summary>
/// <param name="Text">
/// Of a project and of free text the things that are sought, without requirements, quantities and the speech of
/// tenders; empty where nothing is. Of a firm its profile.
/// </param>
/// <param name="Links">
/// The ids of the links at which it stands. Of free text first those that the filter names, then those that it was read
/// into: proposals that nobody has confirmed, which narrow nothing and give no score.
/// </param>
/// <param name="Requirements">What is asked for, as it was stated or recognised in the text.</param>
public sealed record Understood(string Text, IReadOnlyList<string> Links, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>Other names and classes of the thesaurus that are sought too, the weightiest first.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];
}
