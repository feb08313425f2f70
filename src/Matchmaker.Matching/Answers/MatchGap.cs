using Matchmaker.Domain;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// What an empty list leaves open: who comes nearest to the need, and what they lack. Counts and statements only, no
/// names.
/// </summary>
/// <param name="Asked">What is asked for, in the need's own words.</param>
/// <param name="Nearest">How many suppliers come near; at most <see cref="FindGaps.MostNearest"/>.</param>
/// <param name="Makes">What the nearest of them states that it makes or does; null where none comes near.</param>
/// <param name="Lacks">What keeps them off, hard requirements first, then what most of them lack.</param>
/// <param name="Model">Version of the weights by which they come near.</param>
public sealed record MatchGap(string Asked, int Nearest, string? Makes, IReadOnlyList<GapLack> Lacks, string Model)
{
    // Lacks in one sentence: one that lists more is not read to its end. Doubled, the sentence is twice as long; the
    // list of lacks is whole either way.
    private const int MostTold = 3;

    public LocalizedText Text =>
        new(
            Nearest == 0
                ? $"没有本地企业能做“{Asked}”，也没有相近的。"
                : $"没有本地企业能做“{Asked}”；最接近的有 {Nearest} "
                    + $"家{(Makes is null ? "" : $"，如能做“{Makes}”")}{string.Concat(Told.Select(l => $"；{l.Text.Zh}"))}。",
            Nearest == 0
                ? $"No local firm makes “{Asked}”, or anything near it."
                : $"No local firm makes “{Asked}”; {Nearest} come{(Nearest == 1 ? "s" : "")} "
                    + $"nearest{(Makes is null ? "" : $", such as one that does “{Makes}”")}"
                    + $"{string.Concat(Told.Select(l => $"; {l.Text.En}"))}."
        );

    private IEnumerable<GapLack> Told => Lacks.Take(MostTold);
}

/// <summary>A requirement that those who come nearest do not meet, or not on paper.</summary>
/// <param name="Unmet">How many of them what is on file contradicts; a hard requirement excludes these.</param>
/// <param name="Unknown">How many of them have nothing on file for it.</param>
public sealed record GapLack(Requirement Requirement, int Unmet, int Unknown)
{
    public LocalizedText Text =>
        new(
            string.Join(
                "、",
                new[]
                {
                    Unmet > 0 ? $"{Unmet} 家不满足“{Requirement.Text}”" : null,
                    Unknown > 0 ? $"{Unknown} 家没有“{Requirement.Text}”的记录" : null,
                }.OfType<string>()
            ),
            string.Join(
                ", ",
                new[]
                {
                    Unmet > 0 ? $"{Unmet} fail “{Requirement.Text}”" : null,
                    Unknown > 0 ? $"{Unknown} with nothing on file for “{Requirement.Text}”" : null,
                }.OfType<string>()
            )
        );
}
