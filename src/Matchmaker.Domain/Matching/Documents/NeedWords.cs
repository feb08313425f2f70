using System.Buffers;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>The two texts by which a need is compared: what it is about, in one line, and all that it says of it.</summary>
public static class NeedWords
{
    // Bounds the cost of the longest texts: what is asked for is said before this.
    private const int MostCharacters = 3000;

    // A text shorter than this is a title by itself.
    private const int ShortText = 60, ShortestTitle = 6;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！!？?\r\n；;");

    public static IReadOnlyList<string> Of(Project demand)
    {
        var body = string.Join('\n', demand.Requirements.Where(IsAbility).Select(r => r.Text).Prepend(demand.Description));
        return [demand.Title, Bounded(body.Trim().Length > 0 ? body : demand.Title)];
    }

    /// <summary>Of free text: its first sentence is what it is about.</summary>
    public static IReadOnlyList<string> Of(string text) => text.Length <= ShortText ? [text, text] : [FirstSentence(text), Bounded(text)];

    public static bool IsAbility(Requirement requirement) => requirement.Kind is RequirementKind.Capability;

    private static string FirstSentence(string text)
    {
        var end = text.AsSpan().IndexOfAny(Ends);
        if (end < 0 || end > ShortText) end = ShortText;
        var first = text[..end].Trim();
        return first.Length >= ShortestTitle ? first : text[..ShortText];
    }

    private static string Bounded(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters];
}
