using GraphQL;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// The cost of one operation in points, with the lengths left open that its variables or the catalogue decide. It is
/// worked out once for a document; a request only fills these in, which costs nothing where there are none.
/// </summary>
public abstract record CostPlan
{
    /// <summary>The cost with a request's variables.</summary>
    public abstract double Of(Inputs variables, IServiceProvider services);

    public sealed record Fixed(double Cost) : CostPlan
    {
        public override double Of(Inputs variables, IServiceProvider services) => Cost;
    }

    public sealed record Sum(IReadOnlyList<CostPlan> Parts) : CostPlan
    {
        public override double Of(Inputs variables, IServiceProvider services)
        {
            var sum = 0d;
            foreach (var part in Parts)
                sum += part.Of(variables, services);
            return sum;
        }
    }

    public sealed record Times(ListLength Length, CostPlan Item) : CostPlan
    {
        public override double Of(Inputs variables, IServiceProvider services) =>
            Length.Of(variables, services) * Item.Of(variables, services);
    }
}
