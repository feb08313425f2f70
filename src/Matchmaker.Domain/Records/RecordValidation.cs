using System.Collections.Frozen;
using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Records;

/// <summary>
/// The validation rules of stored records by their kind: what comes from a file is held to what the API would have
/// taken.
/// </summary>
public static class RecordValidation
{
    /// <summary>
    /// Characters of the longest text that is repeated, as it was read, to who reads the sentence. Set by hand;
    /// doubled, lines break in a terminal.
    /// </summary>
    private const int MostShown = 40;

    private static readonly FrozenDictionary<RecordKind, IRecordRules> ByKind = Discovery
        .InstancesOf<IRecordRules>(typeof(IRecord).Assembly)
        .ToFrozenDictionary(rules => rules.Kind);

    /// <summary>
    /// Everything that is wrong with the record. Accounts have rules of their own, where accounts are kept.
    /// </summary>
    public static IReadOnlyList<RecordFault> Faults(IRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Faults(ByKind[record.RecordKind].Check(record));
    }

    /// <summary>The rules of a kind; null for accounts, which have them where accounts are kept.</summary>
    internal static IRecordRules? Of(RecordKind kind) => ByKind.GetValueOrDefault(kind);

    public static IReadOnlyList<RecordFault> Faults<T>(this IValidator<T> validator, T record) =>
        Faults(validator.Validate(record));

    private static IReadOnlyList<RecordFault> Faults(ValidationResult result) =>
        [.. result.Errors.Select(e => new RecordFault(Path(e.PropertyName), Told(e)))];

    private static LocalizedText Told(ValidationFailure failure)
    {
        var sentence = failure.CustomState as LocalizedText ?? new(failure.ErrorMessage, failure.ErrorMessage);
        return Read(failure.AttemptedValue) is { } read && !sentence.Zh.Contains(read, StringComparison.Ordinal)
            ? new($"{sentence.Zh}读到的是“{read}”。", $"{sentence.En} “{read}” was read.")
            : sentence;
    }

    private static string? Read(object? value) =>
        value switch
        {
            string { Length: > 0 } text when PlainText.Fault(text, lines: false) is null => PlainText.Length(text)
            <= MostShown
                ? text
                : null,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            int or long => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string Path(string property) =>
        string.Join(
            '.',
            property.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..])
        );
}
