namespace Matchmaker.Matching.Extraction;

/// <summary>
/// A closed interval of amounts from <paramref name="Least"/> to <paramref name="Most"/>; an absent end is open. A
/// plain amount is its own least and most.
/// </summary>
internal readonly record struct AmountInterval(decimal? Least, decimal? Most)
{
    public static AmountInterval Exactly(decimal amount) => new(amount, amount);

    public bool OneSided => Least is null != Most is null;

    public AmountInterval Times(decimal factor) => new(Least * factor, Most * factor);

    public bool Contains(AmountInterval other) =>
        (Least is null || other.Least >= Least) && (Most is null || other.Most <= Most);

    public bool Overlaps(AmountInterval other) => !(Least > other.Most) && !(other.Least > Most);
}
