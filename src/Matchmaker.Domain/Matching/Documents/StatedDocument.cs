using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Index;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>A document with its texts as they are compared: of a supplier one thing that it can do each, of a need its title and its description.</summary>
public abstract class StatedDocument(string id, Statements said) : Document(id)
{
    public Statements Said { get; } = said;

    /// <summary>The words of one of the texts, and whose they are.</summary>
    public abstract Statement Text(int text);
}

/// <summary>Something that is said.</summary>
public readonly record struct Statement(string Text, SupplySource Source);
