using System.Buffers;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Extracts the amounts of a text that say what they are about: an output per period, a cycle, a delivery, a price, a
/// named property, a least order, a figure of the firm, an IP code. Other numbers (dates, standards, telephones, ages,
/// other sums of money) are left alone.
/// </summary>
internal static class QuantityReader
{
    // Also those of full width, of other scripts and traditional ones: the cheap look is at texts that are not folded.
    private static readonly SearchValues<char> Numbers = SearchValues.Create(
        CharacterFolding.Into("0123456789零一二两三四五六七八九十百千半")
    );
    private static readonly Unit Micrometre = Unit.Of("um");

    // 元, the least figure of a firm that is read where no currency stands beside it: "注册资本 500 万" says 万, and a
    // smaller number may count anything. Doubled, nothing changes for figures in 万.
    private const decimal LeastSum = 10_000;

    /// <param name="kind">What the text is known to be about, where it does not say so itself ("4 周内" as a requirement
    /// of delivery).</param>
    public static IReadOnlyList<Quantity> In(string text, RequirementKind? kind = null) =>
        MayHaveNumber(text) && FoldedText.Of(text) is var folded ? In(folded, [.. Certificate.In(folded)], kind) : [];

    /// <param name="standards">The certificates of the text, whose numbers are no amounts.</param>
    public static IReadOnlyList<Quantity> In(
        FoldedText text,
        IReadOnlyList<CertificateInText> standards,
        RequirementKind? kind = null
    )
    {
        if (!MayHaveNumber(text.Text))
            return [];
        var found = new List<Quantity>();
        foreach (var (start, length) in ClauseSpans.Of(text.Text))
        {
            var clause = new Clause(text, start, start + length, kind);
            var end = start + length;
            var at = start;
            while (at < end && text.Text.AsSpan(at, end - at).IndexOfAny(Numbers) is >= 0 and var skipped)
            {
                at += skipped;
                if (StandardAt(standards, at) is { } standard)
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
            if (ProtectionCode.MayBeIn(clause))
                found.AddRange(ProtectionCode.In(clause).Select(c => Of(clause, c.Amount, c.Property)));
        }
        return found.Count < 2 ? found : [.. found.OrderBy(q => q.Start)];
    }

    private static CertificateInText? StandardAt(IReadOnlyList<CertificateInText> standards, int at)
    {
        foreach (var standard in standards)
            if (standard.Start <= at && at < standard.Start + standard.Length)
                return standard;
        return null;
    }

    /// <summary>A cheap no for most texts.</summary>
    private static bool MayHaveNumber(string text) => text.AsSpan().IndexOfAny(Numbers) >= 0;

    private static Quantity? Quantity(Clause clause, Amount amount)
    {
        var property = clause.PropertyOf(amount);
        if ((amount.Unit ?? UnitLeftOut(clause, amount, property)) is not { } unit)
            return null;
        amount = amount with { Unit = unit };
        switch (property?.Topic)
        {
            case Topic.FirmFigure:
                return unit.Measure is "money" or "dollar" or "euro" ? Of(clause, amount, property) : null;
            case Topic.MinimumOrder when unit.Measure is not ("time" or "money" or "dollar" or "euro" or "share"):
                return Of(clause, amount, property);
            case Topic.MinimumOrder or Topic.ProtectionClass:
                return null;
        }
        if (unit.Measure == "time" && TimeTopic(clause, amount) is var (timed, of))
            return Of(clause, amount, timed, of, unit);
        if (unit.Measure is "money" or "dollar" or "euro")
            return Price(clause, amount, unit);
        if (amount.Deviation && property is not { Topic: Topic.Precision })
            property = Property.Tolerance;
        if (property is not null)
            return Of(clause, amount, property);
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

    // "粗糙度 Ra 3.2", "注册资本 500 万", "MOQ 500".
    private static Unit? UnitLeftOut(Clause clause, Amount amount, Property? property)
    {
        if (property == Property.Roughness)
            return Micrometre;
        var rest = clause.Text.Text.AsSpan(amount.End, Math.Max(0, clause.End - amount.End)).Trim();
        return property?.Topic switch
        {
            Topic.FirmFigure
                when (amount.Bounds.Least ?? amount.Bounds.Most) >= LeastSum
                    && (rest.Length == 0 || rest[0] is '的' or '者' or '优' or ')') => Unit.Of("元"),
            Topic.MinimumOrder when rest.Length == 0 || rest[0] is '的' or ')' => Unit.Of("件"),
            _ => null,
        };
    }

    private static Quantity Of(Clause clause, Amount amount, Property property) =>
        Of(clause, amount, property.Topic, $"{property.Name.Zh} {amount.Unit!.Measure}", amount.Unit);

    private static Quantity Of(Clause clause, Amount amount, Topic topic, string of, Unit unit)
    {
        var (start, length) = clause.Text.Origin(amount.Start, amount.End - amount.Start);
        return new(topic, of, amount.Bounds.Times(unit.Factor), unit, null, start, length);
    }
}
