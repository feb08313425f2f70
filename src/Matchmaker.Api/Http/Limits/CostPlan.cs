using GraphQL;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// The cost of one operation with the page sizes left open that its variables decide. It is worked out once for a document; a request
/// only fills in its variables, which costs nothing where there are none.
/// </summary>
public abstract record CostPlan
{
    /// <summary>The cost with a request's variables.</summary>
    public abstract double Of(Inputs variables);

    public sealed record Fixed(double Cost) : CostPlan
    {
        public override double Of(Inputs variables) => Cost;
    }

    public sealed record Sum(IReadOnlyList<CostPlan> Parts) : CostPlan
    {
        public override double Of(Inputs variables)
        {
            var sum = 0d;
            foreach (var part in Parts)
                sum += part.Of(variables);
            return sum;
        }
    }

    public sealed record Times(ListLength Length, CostPlan Item) : CostPlan
    {
        public override double Of(Inputs variables) => Length.Of(variables) * Item.Of(variables);
    }
}

/// <summary>How long a list may get: a number, or what a variable says (a number, or the length of a list of ids).</summary>
public sealed record ListLength(double Otherwise, string? Variable = null)
{
    public double Of(Inputs variables)
    {
        if (Variable is null || !variables.TryGetValue(Variable, out var value))
            return Otherwise;
        return value switch
        {
            int number => Math.Max(0, number),
            long number => Math.Max(0, number),
            System.Collections.ICollection list => list.Count,
            _ => Otherwise,
        };
    }
}
