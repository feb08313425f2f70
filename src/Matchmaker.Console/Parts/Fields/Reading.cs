using Matchmaker.Domain;

namespace Matchmaker.Console.Parts.Fields;

/// <summary>What was typed into a field, as far as it was understood.</summary>
/// <param name="Value">Null where nothing was typed, or where it was not understood.</param>
/// <param name="Problem">Why it cannot be taken; null where it can.</param>
public readonly record struct Reading<T>(T? Value, LocalizedText? Problem)
    where T : struct
{
    public static Reading<T> Empty => default;

    public static Reading<T> Of(T value) => new(value, null);

    public static Reading<T> Refused(string zh, string en) => new(null, new(zh, en));
}
