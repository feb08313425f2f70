using System.Buffers;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Extracts the amounts of a text that say what they are about: an output per period, a cycle, a delivery, a price, a
/// named property. Other numbers (dates, standards, telephones, ages, sums of money that are no price) are left alone.
/// </summary>
internal static class QuantityReader
{
    // Also those of full width, of other scripts and traditional ones: the cheap look is at texts that are not folded.
    private static readonly SearchValues<char> Numbers = SearchValues.Create(
        CharacterFolding.Into("0123456789零一二两三四五六七八九十百千半")
    );
    private static readonly Unit Micrometre = Unit.Of("um");

    /// <param name="kind">What the text is known to be about, where it does not say so itself ("4 周内" as a requirement
    /// of delivery).</param>
    public static IReadOnlyList<Quantity> In(string text, RequirementKind? kind = null) =>
        MayHaveNumber(text) ? In(FoldedText.Of(text), kind) : [];

    public static IReadOnlyList<Quantity> In(FoldedText text, RequirementKind? kind = null)
    {
        var found = new List<Quantity>();
        var standards = Certificate.In(text).ToList();
        foreach (var (start, length) in ClauseSpans.Of(text.Text))
        {
            var clause = new Clause(text, start, start + length, kind);
            var end = start + length;
            var at = start;
            while (at < end && text.Text.AsSpan(at, end - at).IndexOfAny(Numbers) is >= 0 and var skipped)
            {
                at += skipped;
                if (standards.Find(s => s.Start <= at && at < s.Start + s.Length) is { Length: > 0 } standard)
                    at = standard.Start + standard.Length;
                else if (AmountReader.At(clause, at) is not { } amount)
                    at++;
                else
                {
                    if (Quantity(clause, amount) is { } quantity)
                        found.Add(quantity);
                    at = Math.Max(at + 1, amount.End);
                }
            }
        }
        return found;
    }

    /// <summary>A cheap no for most texts.</summary>
    private static bool MayHaveNumber(string text) => text.AsSpan().IndexOfAny(Numbers) >= 0;

    private static Quantity? Quantity(Clause clause, Amount amount)
    {
        var unit = amount.Unit;
        if (unit is null)
            return clause.PropertyOf(amount) is { } rough && rough == Property.Roughness
                ? Of(clause, amount, Topic.Precision, $"{rough.Name.Zh} {Micrometre.Measure}", Micrometre)
                : null;
        if (unit.Measure == "time" && TimeTopic(clause, amount) is var (timed, of))
            return Of(clause, amount, timed, of, unit);
        if (unit.Measure is "money" or "dollar" or "euro")
            return Price(clause, amount, unit);
        if (amount.Deviation || clause.PropertyOf(amount) is not null)
            return OfProperty(clause, amount, unit);
        return IsMade(clause, unit) && (amount.Per ?? clause.PeriodAround(amount)) is { } period
            ? Of(clause, amount, Topic.Output, unit.Measure, unit) with
            {
                Per = period,
            }
            : null;
    }

    // What is counted per period is made; what is weighed or measured per period may also flow.
    private static bool IsMade(Clause clause, Unit unit) =>
        unit.Measure switch
        {
            "piece" or "set" or "machine" or "vehicle" or "slice" or "block" or "strip" or "rod" => true,
            "mass" or "length" or "area" or "volume" => clause.IsAboutOutput,
            _ => false,
        };

    private static (Topic, string)? TimeTopic(Clause clause, Amount amount) =>
        clause.IsAboutTerms ? null
        : clause.IsAboutCycle || (amount.Item is not null && !clause.IsAboutDelivery) ? (Topic.Cycle, "time")
        : clause.IsAboutDelivery ? (Topic.Delivery, clause.IsAboutSamples ? "sample" : "time")
        : clause.PropertyOf(amount) is not null ? null
        : clause.Kind is RequirementKind.Delivery ? (Topic.Delivery, "time")
        : clause.Kind is RequirementKind.Capacity && amount.Unit!.Factor < 3600 ? (Topic.Cycle, "time")
        : null;

    private static Quantity? Price(Clause clause, Amount amount, Unit unit)
    {
        if (clause.IsAboutSums)
            return null;
        var item = amount.Item ?? clause.ItemBefore(amount);
        if (item is null && !clause.IsAboutPrice && clause.Kind is not RequirementKind.Price)
            return null;
        item ??= Unit.Of("件");
        return Of(
            clause,
            amount,
            Topic.Price,
            $"{unit.Measure}/{item.Measure}",
            unit with
            {
                Factor = unit.Factor / item.Factor,
                Name =
                    item.Measure == "piece"
                        ? unit.Name
                        : new($"{unit.Name.Zh}/{item.Name.Zh}", $"{unit.Name.En} per {item.Name.En}"),
            }
        );
    }

    private static Quantity? OfProperty(Clause clause, Amount amount, Unit unit)
    {
        var property = clause.PropertyOf(amount);
        if (amount.Deviation && property is null or { Deviation: false })
            property = Property.Tolerance;
        return Of(
            clause,
            amount,
            property!.Deviation ? Topic.Precision : Topic.Property,
            $"{property.Name.Zh} {unit.Measure}",
            unit
        );
    }

    private static Quantity Of(Clause clause, Amount amount, Topic topic, string of, Unit unit)
    {
        var (start, length) = clause.Text.Origin(amount.Start, amount.End - amount.Start);
        return new(topic, of, amount.Bounds.Times(unit.Factor), unit, null, start, length);
    }
}
