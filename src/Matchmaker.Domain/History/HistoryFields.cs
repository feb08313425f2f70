using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.History;

/// <summary>The fields of a kind of record as its history tells of them.</summary>
internal interface IHistoryFields
{
    RecordKind Kind { get; }

    /// <summary>The properties of the record that are told of, or that are left out on purpose.</summary>
    IEnumerable<string> Properties { get; }

    IEnumerable<FieldChange> Differences(IRecord was, IRecord now, Wording wording);
}

/// <summary>
/// The table of one kind: property, label, and how its value reads. A property is here or among those that are not told
/// of; a test walks them, so that a new field of a record cannot be forgotten.
/// </summary>
internal sealed class HistoryFields<T>(IReadOnlyList<string> untold, params IReadOnlyList<HistoryField<T>> told)
    : IHistoryFields
    where T : class, IRecord
{
    // Told by the change itself.
    private static readonly string[] OfEveryRecord = [nameof(IRecord.Id), nameof(IRecord.Version)];

    public RecordKind Kind => RecordKinds.Of<T>().Kind;

    public IEnumerable<string> Properties => told.Select(f => f.Property).Concat(untold).Concat(OfEveryRecord);

    public IEnumerable<FieldChange> Differences(IRecord was, IRecord now, Wording wording) =>
        was is T before && now is T after ? told.SelectMany(f => f.Differences(before, after, wording)) : [];
}

/// <summary>A field of a record in words.</summary>
internal abstract record HistoryField<T>(string Property, LocalizedText Label)
{
    public abstract IEnumerable<FieldChange> Differences(T was, T now, Wording wording);
}

/// <summary>A field with one value or none.</summary>
internal sealed record ValueField<T>(string Property, LocalizedText Label, Func<T, Wording, LocalizedText?> Words)
    : HistoryField<T>(Property, Label)
{
    public override IEnumerable<FieldChange> Differences(T was, T now, Wording wording)
    {
        var (before, after) = (Words(was, wording), Words(now, wording));
        return before == after ? [] : [new FieldChange(Label, before, after)];
    }
}

/// <summary>A field with a list: each item that came or went is a change of its own.</summary>
internal sealed record ListField<T>(
    string Property,
    LocalizedText Label,
    Func<T, Wording, IEnumerable<LocalizedText>> Items
) : HistoryField<T>(Property, Label)
{
    public override IEnumerable<FieldChange> Differences(T was, T now, Wording wording)
    {
        LocalizedText[] before = [.. Items(was, wording).Distinct()];
        LocalizedText[] after = [.. Items(now, wording).Distinct()];
        return
        [
            .. before.Except(after).Select(gone => new FieldChange(Label, gone, null)),
            .. after.Except(before).Select(come => new FieldChange(Label, null, come)),
        ];
    }
}

/// <summary>A field whose value is nobody's to read: that it changed is told, and nothing else.</summary>
internal sealed record SecretField<T>(string Property, LocalizedText Label, Func<T, string?> Value)
    : HistoryField<T>(Property, Label)
{
    private static readonly LocalizedText Changed = new("已更换", "changed");

    public override IEnumerable<FieldChange> Differences(T was, T now, Wording wording) =>
        Value(was) == Value(now) ? [] : [new FieldChange(Label, null, Changed)];
}
