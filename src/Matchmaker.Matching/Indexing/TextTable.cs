using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Interns the texts that documents state, each encoded and kept once however many say the same, by reference counts:
/// what makers of one thing say is much alike. For the one writer; readers hold the encoded texts themselves.
/// </summary>
internal sealed class TextTable(TermTable terms, TextSpace space)
{
    private readonly Dictionary<ContentKey, Entry> _texts = [];

    /// <summary>The texts of a need that enters; their new features get a number.</summary>
    public Statements Asked(IReadOnlyList<string> texts)
    {
        Statements asked = new([.. texts.Select(text => Entered(text).Packed)], null);
        Count(texts);
        return asked;
    }

    /// <summary>The texts of a supplier that enters; their new features get a number, and what requirements are held against is read.</summary>
    public Statements Offered(IReadOnlyList<string> texts)
    {
        var (packed, facts) = (new byte[texts.Count][], new TextFacts?[texts.Count]);
        for (var i = 0; i < packed.Length; i++)
        {
            ref var entry = ref Entered(texts[i]);
            if (!entry.FactsRead) (entry.Facts, entry.FactsRead) = (TextFacts.In(texts[i]), true);
            (packed[i], facts[i]) = (entry.Packed, entry.Facts);
        }
        Count(texts);
        return new(packed, Array.Exists(facts, f => f is not null) ? facts : null);
    }

    /// <summary>The document that stated these texts is gone; what nobody states any more is let go.</summary>
    public void Unstated(IReadOnlyList<string> texts)
    {
        foreach (var key in texts.Select(ContentKey.Of))
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_texts, key);
            if (!Unsafe.IsNullRef(ref entry) && --entry.Uses <= 0) _texts.Remove(key);
        }
    }

    // Taken apart first: a text that cannot be leaves nothing behind.
    private ref Entry Entered(string text)
    {
        var key = ContentKey.Of(text);
        if (!_texts.ContainsKey(key)) _texts.Add(key, new Entry { Packed = Statements.Packed(text, terms.Number, space) });
        return ref CollectionsMarshal.GetValueRefOrNullRef(_texts, key);
    }

    // When all of a document's texts could be read, so that one that is left out holds none.
    private void Count(IReadOnlyList<string> texts)
    {
        foreach (var text in texts) CollectionsMarshal.GetValueRefOrNullRef(_texts, ContentKey.Of(text)).Uses++;
    }

    /// <summary>Takes in a text that was taken apart by an earlier run over the same terms.</summary>
    public void Known(ContentKey text, byte[] packed) => _texts[text] = new Entry { Packed = packed };

    /// <summary>Lets go what nobody states.</summary>
    public void LetGo()
    {
        foreach (var (key, entry) in _texts)
            if (entry.Uses == 0) _texts.Remove(key);
    }

    private struct Entry
    {
        public byte[] Packed;
        public TextFacts? Facts;
        public int Uses;
        public bool FactsRead;
    }
}
