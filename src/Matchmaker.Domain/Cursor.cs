using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matchmaker.Domain;

/// <summary>
/// Keyset cursors: the sort keys of an item, the id last, so that a page continues where it stopped whatever was
/// inserted since. A cursor holds for one list in one order: before the keys stands a digest of them and of the list's
/// name. Keys of another list would be taken for a place in this one, and give an empty page, or the first one for
/// ever.
/// </summary>
public static class Cursor
{
    /// <summary>
    /// In characters; two texts of 200 characters, each a pair that JSON escapes, make 6,500. Set by hand, above that.
    /// Doubled, a longer text that is no cursor is decoded before it is refused.
    /// </summary>
    private const int Longest = 8192;

    /// <summary>
    /// In characters of base64, 6 bits each. Against mistakes, not against forgers, who could only mislead themselves.
    /// Set by hand. Doubled, a cursor is sixteen characters longer, and those given out before are refused.
    /// </summary>
    private const int DigestLength = 12;

    public static readonly UserError Refusal = UserError.Invalid(
        "after 不是这个列表（或这种排序）的游标，请用同一列表上一页返回的 endCursor，或去掉 after 从第一页开始。",
        "after is not a cursor of this list in this order; use the endCursor of the page before of this "
            + "list, or leave it out to start with the first page.",
        "after"
    );

    /// <param name="list">The list and its order, e.g. "firms/NAME"; of one thing's list also the thing.</param>
    public static string Of(string list, params IEnumerable<string?> keys)
    {
        string?[] held = [.. keys];
        return Base64Url.EncodeToString(
            JsonSerializer.SerializeToUtf8Bytes((string?[])[DigestOf(list, held), .. held], Options)
        );
    }

    /// <summary>The keys, or null when the text is not a cursor of this list.</summary>
    public static string?[]? Read(string cursor, string list) =>
        Parts(cursor) is [{ } digest, .. var keys] && digest == DigestOf(list, keys) ? keys : null;

    /// <summary>Whether the text has the form of a cursor, of whatever list.</summary>
    public static bool IsOne(string cursor) => Parts(cursor) is [{ Length: DigestLength }, ..];

    private static string?[]? Parts(string cursor)
    {
        if (cursor.Length is 0 or > Longest || !Base64Url.IsValid(cursor))
            return null;
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor), Options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, not a list of texts, or a text with half of a pair of characters.
            return null;
        }
    }

    private static string DigestOf(string list, string?[] keys)
    {
        byte[] named = [.. Encoding.UTF8.GetBytes(list), 0, .. JsonSerializer.SerializeToUtf8Bytes(keys, Options)];
        return Base64Url.EncodeToString(SHA256.HashData(named))[..DigestLength];
    }

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
