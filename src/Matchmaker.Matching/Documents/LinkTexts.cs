using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// What the links of the catalogue say, in numbers: a link's name and what its makers typically can do are evidence of
/// every firm that holds it. Made once for a catalogue.
/// </summary>
public sealed class LinkTexts
{
    // Each link is told of again and again, and its text is long.
    private static readonly ConditionalWeakTable<Link, string> Folded = [];

    private readonly FrozenDictionary<string, int> _places;

    private LinkTexts(IReadOnlyList<Link> links, EncodedTexts said) =>
        (Links, Encoded, _places) = (
            links,
            said,
            links.Select((l, i) => (l.Id, i)).ToFrozenDictionary(l => l.Id, l => l.i, StringComparer.Ordinal)
        );

    public IReadOnlyList<Link> Links { get; }

    /// <summary>A text for each link, in their order.</summary>
    public EncodedTexts Encoded { get; }

    internal static LinkTexts Of(Catalogue catalogue, TextInterner texts) =>
        new(catalogue.Links, texts.Asked([.. catalogue.Links.Select(TextOf)]));

    /// <summary>The place of a link, or -1.</summary>
    public int PlaceOf(string link) => _places.GetValueOrDefault(link, -1);

    /// <summary>The text of a link as <see cref="Normaliser"/> leaves it.</summary>
    public static string FoldedTextOf(Link link) =>
        Folded.GetValue(link, static known => Normaliser.Normalise(TextOf(known)));

    public static string TextOf(Link link) => string.Join('\n', link.Terms.Prepend(link.Zh));
}
