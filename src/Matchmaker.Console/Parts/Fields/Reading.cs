using Matchmaker.Domain;

namespace Matchmaker.Console.Parts.Fields;

/// <summary>What was typed into a field, as far as it was understood.</summary>
/// <param name="Value">Null where nothing was typed, or where it was not understood.</param>
/// <param name="Problem">Why it cannot be taken; null where it can.</param>
public readonly record struct Reading<T>(T? Value, LocalizedText? Problem)
    where T : struct;

/// <summary>Makes readings.</summary>
internal static class Reading
{
    public static Reading<T> Of<T>(T value)
        where T : struct => new(value, null);

    public static Reading<T> Refused<T>(string zh, string en)
        where T : struct => new(null, new(zh, en));
}
