using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// A document with its texts as they are compared: of a supplier one statement each, of a need its title and its
/// description.
/// </summary>
public abstract class StatedDocument(string id, EncodedTexts said) : Document(id)
{
    public EncodedTexts Encoded { get; } = said;

    /// <summary>The words of the texts, cut from the record anew: only what is shown or checked needs them.</summary>
    public abstract IReadOnlyList<string> Texts { get; }

    /// <summary>Whose words one of the texts is in.</summary>
    public abstract SupplySource Source(int text);
}

/// <summary>A statement: a text and whose words it is in.</summary>
public readonly record struct Statement(string Text, SupplySource Source);
