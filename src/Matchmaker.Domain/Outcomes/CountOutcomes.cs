using System.Globalization;
using System.Text.Json;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Domain.Outcomes;

public enum OutcomeDimension { Chain, District, Month, Kind, ProjectType }

/// <param name="Keys">One a dimension, in their order: ids of chains and districts, "2026-11", values as the API spells them ("JOINT_RESEARCH"); "" where a firm has no district.</param>
/// <param name="AmountFen">The sum, in fen; outcomes without an amount add nothing.</param>
/// <param name="Engagements">Different engagements among them.</param>
/// <param name="Firms">Different counterpart firms among them.</param>
public sealed record OutcomeRow(IReadOnlyList<string> Keys, int Count, long AmountFen, int Engagements, int Firms);

/// <param name="Rows">By their keys. An outcome of a project in two chains counts in the row of each, and once in the total.</param>
public sealed record OutcomeTable(IReadOnlyList<OutcomeRow> Rows, OutcomeRow Total);

/// <summary>Counts and amounts of a period (成果汇总): the same figures whoever asks.</summary>
public sealed class CountOutcomes(IEngagements engagements, LiveCatalogue catalogue)
{
    private const int MostYears = 10;

    public async Task<Result<OutcomeTable>> RunAsync(DateOnly from, DateOnly to, IReadOnlyList<OutcomeDimension> groupBy, CancellationToken ct)
    {
        if (to < from) return UserError.Invalid("结束日期不能早于开始日期。", "The period cannot end before it starts.", "period", "to");
        if (to.Year - from.Year > MostYears || to.Year - from.Year == MostYears && to > from.AddYears(MostYears)) return UserError.Invalid($"统计期最长 {MostYears} 年。", $"A period spans at most {MostYears} years.", "period");
        if (groupBy.Distinct().Count() != groupBy.Count)
            return UserError.Invalid("每个维度只能分组一次。", "Group by each dimension once.", "groupBy");

        var signed = new List<SignedOutcome>();
        await foreach (var outcome in engagements.SignedAsync(from, to, ct)) signed.Add(outcome);
        var rows = signed.SelectMany(s => KeysOf(s, groupBy).Select(keys => (keys, s)))
            .GroupBy(p => string.Join('\u001f', p.keys), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row(g.First().keys, [.. g.Select(p => p.s)]));
        return new OutcomeTable(groupBy.Count == 0 ? [] : [.. rows], Row([], signed));
    }

    private IEnumerable<IReadOnlyList<string>> KeysOf(SignedOutcome signed, IReadOnlyList<OutcomeDimension> groupBy) =>
        groupBy.Aggregate(
            (IEnumerable<IReadOnlyList<string>>)[[]],
            (rows, dimension) => rows.SelectMany(row => KeysOf(signed, dimension).Select(key => (IReadOnlyList<string>)[.. row, key])));

    private IEnumerable<string> KeysOf(SignedOutcome signed, OutcomeDimension dimension) => dimension switch
    {
        OutcomeDimension.Chain => signed.Links.Select(catalogue.Current.Link).OfType<Link>().Select(l => l.Chain).Distinct(),
        OutcomeDimension.District => [signed.District ?? ""],
        OutcomeDimension.Month => [signed.Outcome.SignedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture)],
        OutcomeDimension.Kind => [Name(signed.Outcome.Kind)],
        OutcomeDimension.ProjectType => [Name(signed.ProjectType)],
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static OutcomeRow Row(IReadOnlyList<string> keys, List<SignedOutcome> signed) => new(
        keys, signed.Count, signed.Sum(s => s.Outcome.AmountFen ?? 0),
        signed.Select(s => s.Engagement).Distinct().Count(), signed.Select(s => s.Firm).Distinct().Count());
}
