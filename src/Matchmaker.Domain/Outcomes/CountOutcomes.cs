using System.Globalization;
using System.Text.Json;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Domain.Outcomes;

/// <summary>What the outcome table is grouped by.</summary>
public enum OutcomeDimension
{
    Chain,
    District,
    Month,
    Quarter,
    Kind,
    ProjectType,
}

/// <summary>A row of the outcome table.</summary>
/// <param name="Keys">One a dimension, in their order: ids of chains and districts, "2026-11", "2026-Q4", values as the
/// API spells them ("JOINT_RESEARCH"); "" where a firm has no district.</param>
/// <param name="AmountFen">The sum, in fen; outcomes without an amount add nothing.</param>
/// <param name="EngagementCount">Different engagements among them.</param>
/// <param name="FirmCount">Different counterpart firms among them.</param>
/// <param name="VerifiedCount">How many of them staff have verified.</param>
/// <param name="VerifiedFen">The sum of those, in fen.</param>
public sealed record OutcomeRow(
    IReadOnlyList<string> Keys,
    int Count,
    long AmountFen,
    int EngagementCount,
    int FirmCount,
    int VerifiedCount,
    long VerifiedFen
);

/// <summary>The counts and amounts of a period, grouped, with their total.</summary>
/// <param name="Rows">By their keys. An outcome of a project in two chains counts in the row of each, and once in the
/// total.</param>
/// <param name="Total">Of what stands in the rows; of the whole period where nothing is grouped.</param>
/// <param name="Withheld">Whether something of the period is left out for this caller.</param>
public sealed record OutcomeTable(IReadOnlyList<OutcomeRow> Rows, OutcomeRow Total, bool Withheld);

/// <summary>
/// Counts and amounts of a period (成果汇总): all of them for staff and auditors; for everybody else verified sums without
/// what fewer than three engagements stand for, as <see cref="PublicFigures"/> says.
/// </summary>
public sealed class CountOutcomes(IEngagements engagements, CatalogueCache catalogue)
{
    // Years of a period that is counted at once: all outcomes of the period are read. Set by hand; doubled, a question
    // may cost twice as much.
    private const int MostYears = 10;

    public async Task<Result<OutcomeTable>> RunAsync(
        DateOnly from,
        DateOnly to,
        IReadOnlyList<OutcomeDimension> groupBy,
        Caller caller,
        CancellationToken ct
    ) =>
        Refusal(from, to, groupBy) is { } refusal
            ? refusal
            : TableOf(await ReadAsync(from, to, caller, ct), from, to, groupBy, caller);

    /// <summary>
    /// The same period by each of these dimensions, each a table of its own, for one reading of the outcomes.
    /// </summary>
    public async Task<Result<Dictionary<OutcomeDimension, OutcomeTable>>> ByEachAsync(
        DateOnly from,
        DateOnly to,
        IReadOnlyList<OutcomeDimension> dimensions,
        Caller caller,
        CancellationToken ct
    )
    {
        if (Refusal(from, to, dimensions) is { } refusal)
            return refusal;
        var signed = await ReadAsync(from, to, caller, ct);
        return dimensions.ToDictionary(d => d, d => TableOf(signed, from, to, [d], caller));
    }

    private static UserError? Refusal(DateOnly from, DateOnly to, IReadOnlyList<OutcomeDimension> dimensions)
    {
        if (to < from)
            return UserError.Invalid(
                "结束日期不能早于开始日期。",
                "The period cannot end before it starts.",
                "period",
                "to"
            );
        if (from.Year <= DateOnly.MaxValue.Year - MostYears && to > from.AddYears(MostYears))
            return UserError.Invalid(
                $"统计期最长 {MostYears} 年。",
                $"A period spans at most {MostYears} years.",
                "period"
            );
        return dimensions.Distinct().Count() != dimensions.Count
            ? UserError.Invalid("每个维度只能分组一次。", "Group by each dimension once.", "groupBy")
            : null;
    }

    // What the public may see is decided in whole years, whatever part of them it asks for.
    private Task<List<SignedOutcome>> ReadAsync(DateOnly from, DateOnly to, Caller caller, CancellationToken ct) =>
        caller.SeesAll ? SignedAsync(from, to, ct) : SignedAsync(new(from.Year, 1, 1), new(to.Year, 12, 31), ct);

    private OutcomeTable TableOf(
        List<SignedOutcome> signed,
        DateOnly from,
        DateOnly to,
        IReadOnlyList<OutcomeDimension> groupBy,
        Caller caller
    ) => caller.SeesAll ? Whole(signed, groupBy) : Public(signed, from, to, groupBy);

    private OutcomeTable Whole(List<SignedOutcome> signed, IReadOnlyList<OutcomeDimension> groupBy) =>
        new(Rows([.. signed.Select(s => (IReadOnlyList<SignedOutcome>)[s])], groupBy), Row([], signed), false);

    private OutcomeTable Public(
        List<SignedOutcome> signed,
        DateOnly from,
        DateOnly to,
        IReadOnlyList<OutcomeDimension> groupBy
    )
    {
        // What is in no row is not in the total either, lest the one be subtracted from the other.
        var shown = PublicFigures
            .Blocks(signed, link => catalogue.Current.Link(link)?.Chain)
            .Where(block => block.All(Within) && KeysOf(block, groupBy).Count > 0)
            .ToList();
        var total = Row([], [.. shown.SelectMany(block => block)]);
        return new OutcomeTable(Rows(shown, groupBy), total, total.Count < signed.Count(Within));

        bool Within(SignedOutcome s) => s.Outcome.SignedOn >= from && s.Outcome.SignedOn <= to;
    }

    private async Task<List<SignedOutcome>> SignedAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var signed = new List<SignedOutcome>();
        await foreach (var outcome in engagements.SignedAsync(from, to, ct))
            signed.Add(outcome);
        return signed;
    }

    /// <summary>A block counts in the rows in which all of it belongs.</summary>
    private IReadOnlyList<OutcomeRow> Rows(
        List<IReadOnlyList<SignedOutcome>> blocks,
        IReadOnlyList<OutcomeDimension> groupBy
    ) =>
        groupBy.Count == 0
            ? []
            :
            [
                .. blocks
                    .SelectMany(block => KeysOf(block, groupBy).Select(keys => (keys, block)))
                    .GroupBy(p => string.Join('\u001f', p.keys), StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => Row(g.First().keys, [.. g.SelectMany(p => p.block)])),
            ];

    /// <summary>The keys that all outcomes of a block have.</summary>
    private List<IReadOnlyList<string>> KeysOf(
        IReadOnlyList<SignedOutcome> block,
        IReadOnlyList<OutcomeDimension> groupBy
    )
    {
        var shared = KeysOf(block[0], groupBy).ToList();
        return block.Count == 1
            ? shared
            : [.. shared.Where(keys => block.All(s => KeysOf(s, groupBy).Any(k => k.SequenceEqual(keys))))];
    }

    private IEnumerable<IReadOnlyList<string>> KeysOf(SignedOutcome signed, IReadOnlyList<OutcomeDimension> groupBy) =>
        groupBy.Aggregate(
            (IEnumerable<IReadOnlyList<string>>)
                [
                    [],
                ],
            (rows, dimension) =>
                rows.SelectMany(row => KeysOf(signed, dimension).Select(key => (IReadOnlyList<string>)[.. row, key]))
        );

    private IEnumerable<string> KeysOf(SignedOutcome signed, OutcomeDimension dimension) =>
        dimension switch
        {
            OutcomeDimension.Chain => signed
                .Links.Select(catalogue.Current.Link)
                .OfType<Link>()
                .Select(l => l.Chain)
                .Distinct(),
            OutcomeDimension.District => [signed.District ?? ""],
            OutcomeDimension.Month => [signed.Outcome.SignedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture)],
            OutcomeDimension.Quarter => [QuarterOf(signed.Outcome.SignedOn)],
            OutcomeDimension.Kind => [Name(signed.Outcome.Kind)],
            OutcomeDimension.ProjectType => [Name(signed.ProjectType)],
            _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
        };

    private static string QuarterOf(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}-Q{(day.Month + 2) / 3}");

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static OutcomeRow Row(IReadOnlyList<string> keys, List<SignedOutcome> signed)
    {
        var verified = signed.Where(s => s.Outcome.Verified).ToList();
        return new(
            keys,
            signed.Count,
            Sum(signed),
            signed.Select(s => s.Engagement).Distinct().Count(),
            signed.Select(s => s.Firm).Distinct().Count(),
            verified.Count,
            Sum(verified)
        );
    }

    private static long Sum(List<SignedOutcome> signed) => signed.Sum(s => s.Outcome.AmountFen ?? 0);
}
