using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Interns the texts that documents state, each encoded and kept once however many say the same, by reference counts:
/// what makers of one thing say is much alike. For the one writer; readers hold the encoded texts themselves.
/// </summary>
internal sealed class TextInterner(Vocabulary terms, EmbeddingSpace space)
{
    private readonly Dictionary<ContentHash, InternedText> _texts = [];

    /// <summary>The texts of a need that enters; their new features get a number.</summary>
    public EncodedTexts Asked(IReadOnlyList<string> texts)
    {
        EncodedTexts asked = new([.. texts.Select(text => Entered(text).Packed)], null);
        Count(texts);
        return asked;
    }

    /// <summary>
    /// The texts of a supplier that enters; their new features get a number, and what requirements are held against is
    /// read.
    /// </summary>
    public EncodedTexts Offered(IReadOnlyList<string> texts)
    {
        var (packed, facts) = (new byte[texts.Count][], new ExtractedFacts?[texts.Count]);
        for (var i = 0; i < packed.Length; i++)
        {
            ref var entry = ref Entered(texts[i]);
            if (!entry.FactsRead)
                (entry.Facts, entry.FactsRead) = (ExtractedFacts.In(texts[i]), true);
            (packed[i], facts[i]) = (entry.Packed, entry.Facts);
        }
        Count(texts);
        return new(packed, Array.Exists(facts, f => f is not null) ? facts : null);
    }

    /// <summary>The document that stated these texts is gone; what nobody states any more is let go.</summary>
    public void Release(IReadOnlyList<string> texts)
    {
        foreach (var key in texts.Select(ContentHash.Of))
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_texts, key);
            if (!Unsafe.IsNullRef(ref entry) && --entry.Uses <= 0)
                _texts.Remove(key);
        }
    }

    // Taken apart first: a text that cannot be leaves nothing behind.
    private ref InternedText Entered(string text)
    {
        var key = ContentHash.Of(text);
        if (!_texts.ContainsKey(key))
            _texts.Add(key, new InternedText { Packed = EncodedTexts.Packed(text, terms.GetOrAdd, space) });
        return ref CollectionsMarshal.GetValueRefOrNullRef(_texts, key);
    }

    // When all of a document's texts could be read, so that one that is left out holds none.
    private void Count(IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
            CollectionsMarshal.GetValueRefOrNullRef(_texts, ContentHash.Of(text)).Uses++;
    }

    /// <summary>Takes in a text that was taken apart by an earlier run over the same terms.</summary>
    public void Restore(ContentHash text, byte[] packed) => _texts[text] = new InternedText { Packed = packed };

    /// <summary>Lets go what nobody states.</summary>
    public void RemoveUnused()
    {
        foreach (var (key, entry) in _texts)
            if (entry.Uses == 0)
                _texts.Remove(key);
    }

    private struct InternedText
    {
        public byte[] Packed;
        public ExtractedFacts? Facts;
        public int Uses;
        public bool FactsRead;
    }
}
