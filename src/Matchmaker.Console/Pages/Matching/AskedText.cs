using Matchmaker.Domain.Feedback;

namespace Matchmaker.Console.Pages.Matching;

/// <summary>A question in free text as it stands in the address of its page.</summary>
/// <param name="Confirmed">Links that the reader confirmed: the list is narrowed to them.</param>
/// <param name="TakenAway">Links that the text was read into and the reader took away.</param>
public sealed record AskedText(
    string Text,
    Seeking Seeking,
    string? District,
    IReadOnlyList<string> Confirmed,
    IReadOnlyList<string> TakenAway
)
{
    /// <summary>The parts of the address beside the text.</summary>
    public IEnumerable<(string Name, string Value)> Parts =>
        new[]
        {
            ("seeking", Seeking.ToString()),
            ("district", District ?? ""),
            ("links", string.Join(',', Confirmed)),
            ("without", string.Join(',', TakenAway)),
        }.Where(p => p.Item2.Length > 0);

    public string Address =>
        "match?"
        + string.Join('&', Parts.Prepend(("text", Text)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));

    /// <summary>Whether the list is narrowed to a district or to links.</summary>
    public bool IsNarrowed => District is not null || Confirmed.Count > 0;

    public AskedText Widened => this with { District = null, Confirmed = [] };

    public AskedText With(string link) => this with { Confirmed = [.. Confirmed.Append(link).Distinct()] };

    public AskedText Without(string link) =>
        this with
        {
            Confirmed = [.. Confirmed.Where(l => l != link)],
            TakenAway = [.. TakenAway.Append(link).Distinct()],
        };
}
