namespace Matchmaker.Console.Parts.Drafts;

/// <summary>
/// The content of a form by fields, beside what it was when it was read: the two sides of a three-way merge.
/// </summary>
public sealed class FormDraft(IReadOnlyList<DraftField> fields)
{
    private readonly Dictionary<string, string> _read = Contents(fields);

    public bool Changed => fields.Any(f => f.Get() != _read[f.Name]);

    public KeptDraft Kept => new(_read, Contents(fields));

    /// <summary>
    /// Puts what was written over a newer reading, where it was changed at all. Where the newer reading has changed as
    /// well, the own content stands, and the two are given back for a choice.
    /// </summary>
    public IReadOnlyList<FieldConflict> Lay(KeptDraft kept)
    {
        var conflicts = new List<FieldConflict>();
        foreach (var field in fields)
        {
            if (
                !kept.Read.TryGetValue(field.Name, out var read)
                || !kept.Written.TryGetValue(field.Name, out var written)
                || written == read
            )
                continue;
            var now = field.Get();
            if (now != read && now != written)
                conflicts.Add(new FieldConflict(field, read, written, now));
            field.Set(written);
        }
        return conflicts;
    }

    /// <summary>Takes back everything that was written.</summary>
    public void Reset()
    {
        foreach (var field in fields)
            field.Set(_read[field.Name]);
    }

    private static Dictionary<string, string> Contents(IReadOnlyList<DraftField> fields) =>
        fields.ToDictionary(f => f.Name, f => f.Get(), StringComparer.Ordinal);
}
