using System.Buffers;
using System.Text.Json;
using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http;

/// <summary>
/// Reads JSON that a stranger wrote. What a parser cannot take, or takes too long for, is refused with what is wrong
/// and where: nesting without end, a number of a million digits (its value takes seconds to work out), and one name
/// twice in an object, of which the reader would have to guess the meaning.
/// </summary>
public static class JsonBody
{
    /// <summary>
    /// Levels of objects and lists, the body's own among them; 64 is also what System.Text.Json allows by default.
    /// Doubled, variables may be nested twice as deep.
    /// </summary>
    public const int DeepestLevel = 64;

    /// <summary>
    /// Characters of a number. Set by hand: every number that a field could mean is far shorter; 1e308 written out has
    /// 309 digits. Doubled, longer numbers are read that no field could mean either.
    /// </summary>
    public const int LongestNumber = 400;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = DeepestLevel,
        AllowDuplicateProperties = false,
    };

    /// <summary>The document, or why there is none.</summary>
    public static (JsonDocument? Document, Refusal? Refused) Parse(ReadOnlySequence<byte> text)
    {
        text = WithoutByteOrderMark(text);
        try
        {
            return Fault(text) is { } fault ? (null, fault) : (JsonDocument.Parse(text, Strict), null);
        }
        catch (JsonException)
        {
            // The first look has found its syntax right.
            return (
                null,
                HttpRefusal.Malformed(
                    "JSON 中同一个对象有重名的键。",
                    "The JSON names one key twice in the same object."
                )
            );
        }
        catch (InvalidOperationException)
        {
            return (null, NotText);
        }
    }

    /// <summary>
    /// System.Text.Json finds text that is not UTF-8, or half a surrogate pair, only when the string is taken out.
    /// </summary>
    public static Refusal NotText { get; } =
        HttpRefusal.Malformed("请求体含有无效的字符。", "The body holds text that is not valid UTF-8.");

    private static Refusal? Fault(ReadOnlySequence<byte> text)
    {
        // The reader keeps no stack, so it may go deeper than the parser that follows.
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (
                    reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                    && reader.CurrentDepth >= DeepestLevel
                )
                    return TooDeep;
                if (reader.TokenType == JsonTokenType.Number && Length(reader) > LongestNumber)
                    return TooLong;
            }
        }
        catch (JsonException error)
        {
            return Broken(error);
        }

        return null;
    }

    // Some editors and languages write the mark before UTF-8; RFC 8259 (8.1) lets a reader pass over it.
    private static ReadOnlySequence<byte> WithoutByteOrderMark(ReadOnlySequence<byte> text)
    {
        var reader = new SequenceReader<byte>(text);
        return reader.IsNext([0xEF, 0xBB, 0xBF], advancePast: true) ? reader.UnreadSequence : text;
    }

    private static long Length(Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

    private static Refusal TooDeep { get; } =
        HttpRefusal.Malformed(
            $"JSON 嵌套过深，超过 {DeepestLevel} 层。",
            $"The JSON is nested deeper than {DeepestLevel} levels."
        );

    private static Refusal TooLong { get; } =
        HttpRefusal.Malformed(
            $"JSON 中有超过 {LongestNumber} 位的数字。",
            $"The JSON holds a number of more than {LongestNumber} characters."
        );

    private static Refusal Broken(JsonException error)
    {
        var (line, at) = (error.LineNumber + 1, error.BytePositionInLine + 1);
        return HttpRefusal.Malformed(
            $"请求体不是有效的 JSON（第 {line} 行第 {at} 字节处）。",
            $"The body is not valid JSON (line {line}, byte {at})."
        );
    }
}
