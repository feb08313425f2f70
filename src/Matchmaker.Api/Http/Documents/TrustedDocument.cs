using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Http.Documents;

/// <summary>A document that the operator trusts.</summary>
/// <param name="Id">What it is asked for by, as its file says it.</param>
/// <param name="Text">The document.</param>
/// <param name="Place">The file and the entry that it comes from, for whoever has to put it right.</param>
public sealed record TrustedDocument(string Id, string Text, LocalizedText Place)
{
    /// <summary>Characters of an id that a sentence repeats: a hash has 64, and a stranger may send anything.</summary>
    private const int LongestShown = 100;

    /// <summary>An id as a sentence names it.</summary>
    public static string Shown(string id) =>
        PlainText.Cut(id, LongestShown) is var cut && cut.Length < id.Length ? cut + "…" : id;
}
