namespace Matchmaker.Matching.Extraction;

/// <summary>
/// An amount as it is parsed: a number or a range with its unit and its comparison, before it is known what it is
/// about.
/// </summary>
/// <param name="Bounds">In the unit as written.</param>
/// <param name="Unit">Null where none is written.</param>
/// <param name="Per">The period after the unit ("件/月").</param>
/// <param name="Item">The unit of count after the unit ("元/件").</param>
/// <param name="Deviation">Written with ± and no middle.</param>
/// <param name="End">After all of it, in the folded text.</param>
internal sealed record Amount(
    AmountInterval Bounds,
    Unit? Unit,
    Period? Per,
    Unit? Item,
    bool Deviation,
    int Start,
    int End
);
