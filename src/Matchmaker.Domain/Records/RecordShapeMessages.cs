using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Matchmaker.Domain.Records;

/// <summary>Names for people of the JSON types that a fault speaks of.</summary>
public static partial class RecordShapeMessages
{
    // Characters of a wrong value that a sentence repeats; of a longer one it tells only the type. Set by hand;
    // doubled, lines break in a terminal.
    private const int MostShown = 40;

    /// <summary>The replacement character: a program before us could not read what stood there.</summary>
    public const char Lost = '\ufffd';

    public static readonly LocalizedText Twice = new("这一项出现了两次。", "It is there twice.");

    public static readonly LocalizedText HalfCharacter = new(
        "含有不完整的字符（半个代理对），请改正。",
        "It has half a character (a lone surrogate); put it right."
    );

    public static readonly LocalizedText LostCharacter = new(
        "含有“\ufffd”：原来的文字在转换编码时已丢失，请改正。",
        "It has “\ufffd”: the text that stood there was lost when its encoding was changed; put it " + "right."
    );

    public static LocalizedText Unknown(IEnumerable<string> known)
    {
        var names = known.ToList();
        return new(
            $"没有这一项；这里可以有：{string.Join("、", names)}。",
            $"There is no such part; there can be {string.Join(", ", names)}."
        );
    }

    public static LocalizedText Missing(JsonTypeInfo type, bool nullable)
    {
        var wanted = Wanted(type, nullable);
        return new($"缺少这一项，应为{wanted.Zh}。", $"It is missing; {wanted.En} is wanted.");
    }

    public static LocalizedText Wrong(JsonTypeInfo type, bool nullable, JsonElement read)
    {
        var (wanted, found) = (Wanted(type, nullable), Found(read));
        return new($"应为{wanted.Zh}，现为 {found.Zh}。", $"{wanted.En} is wanted, {found.En} was read.");
    }

    public static bool Fits(JsonTypeInfo type, JsonElement read)
    {
        var of = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (of == typeof(bool))
            return read.ValueKind is JsonValueKind.True or JsonValueKind.False;
        if (of == typeof(int))
            return read.ValueKind is JsonValueKind.Number && read.TryGetInt32(out _);
        if (of == typeof(long))
            return read.ValueKind is JsonValueKind.Number && read.TryGetInt64(out _);
        if (of != typeof(string) && of != typeof(DateOnly) && of != typeof(DateTimeOffset) && !of.IsEnum)
            return true;
        if (read.ValueKind is not JsonValueKind.String)
            return false;
        if (of == typeof(DateOnly))
            return DateOnly.TryParseExact(
                read.GetString(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            );
        if (of == typeof(DateTimeOffset))
            return Offset().IsMatch(read.GetString()!) && read.TryGetDateTimeOffset(out _);
        return !of.IsEnum || Names(of).Contains(read.GetString());
    }

    private static LocalizedText Wanted(JsonTypeInfo type, bool nullable)
    {
        var wanted = Wanted(type);
        return nullable ? new($"{wanted.Zh}或 null", $"{wanted.En} or null") : wanted;
    }

    private static LocalizedText Wanted(JsonTypeInfo type)
    {
        if (type.Kind is JsonTypeInfoKind.Enumerable)
            return new("列表 […]", "a list […]");
        if (type.Kind is JsonTypeInfoKind.Dictionary or JsonTypeInfoKind.Object)
            return new("对象 {…}", "an object {…}");
        var of = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (of == typeof(bool))
            return new(" true 或 false", "true or false");
        if (of == typeof(int))
            return new($"绝对值不超过 {int.MaxValue} 的整数", $"a whole number up to {int.MaxValue}");
        if (of == typeof(long))
            return new("整数", "a whole number");
        if (of == typeof(DateOnly))
            return new("日期，如 \"2026-11-24\"", "a date such as \"2026-11-24\"");
        if (of == typeof(DateTimeOffset))
            return new(
                "带时区的时间，如 \"2026-11-24T10:30:00+08:00\"",
                "a time with its offset such as \"2026-11-24T10:30:00+08:00\""
            );
        return of.IsEnum
            ? new($"以下之一：{string.Join("、", Names(of))}", $"one of {string.Join(", ", Names(of))}")
            : new("文字", "text");
    }

    private static LocalizedText Found(JsonElement read) =>
        read.ValueKind switch
        {
            JsonValueKind.Null => new("null", "null"),
            JsonValueKind.Array => new("列表", "a list"),
            JsonValueKind.Object => new("对象", "an object"),
            _ when read.GetRawText() is { Length: <= MostShown } text => new(text, text),
            JsonValueKind.String => new("一段文字", "a text"),
            _ => new("一个数", "a number"),
        };

    private static IEnumerable<string> Names(Type of) =>
        Enum.GetNames(of).Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName);

    // Without an offset a time would be another moment on a machine elsewhere.
    [GeneratedRegex("(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
