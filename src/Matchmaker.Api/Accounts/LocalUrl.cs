using System.Globalization;
using System.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Validates a return URL (open-redirect protection): a path that begins at the console's start page. A link must not
/// use us to send someone elsewhere, and what is not plain ASCII is percent-encoded, since a header holds nothing else.
/// </summary>
public static class LocalUrl
{
    /// <summary>
    /// Characters of a path. Set by hand: encoded once more as part of an address, it must still fit into the 8 KB that
    /// the server reads of one. Doubled, a path with much Chinese text in it would not.
    /// </summary>
    private const int Longest = 3_000;

    private const string Unwise = "\"<>\\^`{|}";

    /// <summary>The path when it leads within this site, else the start page.</summary>
    public static string Of(string? path)
    {
        if (
            path is not ['/', ..]
            || path is ['/', '/' or '\\', ..]
            || path.Length > Longest
            || path.Any(char.IsControl)
        )
            return "/";
        var encoded = Encode(path);
        return encoded.Length <= Longest ? encoded : "/";
    }

    /// <summary>Leads there, below the sub-path that the visitor sees the product at.</summary>
    public static IResult Redirect(HttpContext http, string path)
    {
        var home = http.Request.PathBase;
        // What the sign-in page of the cookies was asked for names the sub-path already.
        return Results.LocalRedirect(
            new PathString(path.Split('?', '#')[0]).StartsWithSegments(home, StringComparison.Ordinal)
                ? path
                : home + path
        );
    }

    private static string Encode(string path)
    {
        var encoded = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7F && !Unwise.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
                encoded.Append(CultureInfo.InvariantCulture, $"%{part:X2}");
        }

        return encoded.ToString();
    }
}
