using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// The facts extracted from a text that a requirement can be held against; read when the text enters the index, since
/// reading costs more than comparing.
/// </summary>
/// <param name="Certificates">Those that the text names, and all that they satisfy.</param>
internal sealed partial record ExtractedFacts(
    IReadOnlyList<StatedAmount> Amounts,
    IReadOnlyList<Certificate> Certificates
)
{
    /// <summary>Null for a text that states neither, as most do.</summary>
    public static ExtractedFacts? In(string text)
    {
        List<StatedAmount> amounts =
        [
            .. QuantityReader
                .In(text)
                .Select(q => new StatedAmount(q, StatedProduct.In(text.Remove(q.Start, q.Length)))),
        ];
        // Whoever advises on certificates holds none by that.
        var certificates = NamedCertificates.In(text).Covered;
        if (certificates.Count > 0 && Advice().IsMatch(text))
            certificates = [];
        return amounts.Count == 0 && certificates.Count == 0 ? null : new(amounts, certificates);
    }

    [GeneratedRegex("(?:认证|取证|许可证?|体系).{0,4}(?:咨询|代办|代理|辅导|培训)|consult", RegexOptions.IgnoreCase)]
    private static partial Regex Advice();
}

/// <summary>An amount that a text states.</summary>
/// <param name="Product">What else the text names, as <see cref="StatedProduct.In"/>.</param>
internal sealed record StatedAmount(Quantity Quantity, string Product);
