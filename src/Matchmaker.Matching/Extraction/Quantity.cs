using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Extraction;

/// <summary>What an amount is about; amounts about different things are never compared.</summary>
internal enum Topic
{
    Output,
    Cycle,
    Delivery,
    Price,
    Precision,
    Property,

    /// <summary>The least that a maker takes an order for.</summary>
    MinimumOrder,

    /// <summary>A figure of the firm itself: its registered capital, its revenue.</summary>
    FirmFigure,

    /// <summary>A digit of an IP code (IEC 60529).</summary>
    ProtectionClass,
}

/// <summary>An amount or a range that a text names, with what it measures.</summary>
/// <param name="Of">The measure within the topic: pieces of an output, the name and measure of a property.</param>
/// <param name="Amounts">In base units of the unit's measure.</param>
/// <param name="Unit">As the text writes it; amounts are shown in it.</param>
/// <param name="Per">The period of an output; null for anything else.</param>
/// <param name="Start">Where the amount begins in the original text.</param>
/// <param name="Length">How long it is there, its unit included.</param>
internal sealed record Quantity(
    Topic Topic,
    string Of,
    AmountInterval Amounts,
    Unit Unit,
    Period? Per,
    int Start,
    int Length
)
{
    /// <summary>The kind of requirement that it is.</summary>
    public RequirementKind Kind =>
        Topic switch
        {
            Topic.Output or Topic.Cycle => RequirementKind.Capacity,
            Topic.Delivery => RequirementKind.Delivery,
            Topic.Price => RequirementKind.Price,
            Topic.MinimumOrder or Topic.FirmFigure => RequirementKind.Other,
            _ => RequirementKind.Capability,
        };

    /// <summary>Whether whoever has more of it than is asked for has what is asked for.</summary>
    public bool MoreIsBetter => Topic is Topic.Output or Topic.FirmFigure or Topic.ProtectionClass;

    public bool IsComparableWith(Quantity other) => Topic == other.Topic && Of == other.Of;

    /// <summary>
    /// Whether what is stated meets this, as asked for. Of an output, a firm's figure or a class of protection at least
    /// as much is wanted, of a time, a price, a least order or a deviation at most as much; a property lies within the
    /// bounds asked for, or the range that a maker works in holds them. UNKNOWN where the statement leaves it open, or
    /// where the periods leave it open.
    /// </summary>
    public CheckResult Compare(Quantity stated)
    {
        if (Per is not { } asked || stated.Per is not { } given)
            return Compare(Amounts, stated.Amounts);
        var (least, most) = Periods.Between(given, asked);
        var atLeast = Compare(Amounts.Times(least.Given), stated.Amounts.Times(least.Asked));
        return atLeast == Compare(Amounts.Times(most.Given), stated.Amounts.Times(most.Asked))
            ? atLeast
            : CheckResult.Unknown;
    }

    private CheckResult Compare(AmountInterval asked, AmountInterval stated) =>
        MoreIsBetter ? Reaches(asked, stated)
        : Topic is Topic.Property ? Fits(asked, stated)
        : StaysWithin(asked, stated);

    // Whoever states "3 to 8" or "up to 8" can do 8; whoever states "at least 5" can do 5, and perhaps more.
    private static CheckResult Reaches(AmountInterval asked, AmountInterval stated) =>
        (stated.Most ?? stated.Least) >= (asked.Most ?? asked.Least) ? CheckResult.Met
        : stated.Most < (asked.Least ?? asked.Most) ? CheckResult.Unmet
        : CheckResult.Unknown;

    private static CheckResult StaysWithin(AmountInterval asked, AmountInterval stated) =>
        stated.Most <= (asked.Most ?? asked.Least) ? CheckResult.Met
        : stated.Least > (asked.Most ?? asked.Least) ? CheckResult.Unmet
        : CheckResult.Unknown;

    private static CheckResult Fits(AmountInterval asked, AmountInterval stated) =>
        !asked.Overlaps(stated) ? CheckResult.Unmet
        : (asked.OneSided ? asked.Contains(stated) : stated.Contains(asked)) ? CheckResult.Met
        : CheckResult.Unknown;
}
