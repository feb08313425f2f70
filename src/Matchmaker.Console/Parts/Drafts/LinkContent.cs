using Matchmaker.Domain;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Console.Parts.Drafts;

/// <summary>The content of a field of links: their ids, joined by commas.</summary>
public static class LinkContent
{
    public static IReadOnlyList<string> Ids(string content) =>
        content.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the links are called; those that the catalogue does not know are left out.</summary>
    public static LocalizedText Names(string content, Catalogue catalogue)
    {
        Link[] known = [.. Ids(content).Select(catalogue.Link).OfType<Link>()];
        return new(string.Join('、', known.Select(l => l.Zh)), string.Join(", ", known.Select(l => l.En)));
    }
}
