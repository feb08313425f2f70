using GraphQL;

namespace Matchmaker.Api.Http.Limits;

/// <summary>How long a list may get.</summary>
public abstract record ListLength
{
    public abstract double Of(Inputs variables, IServiceProvider services);

    /// <summary>A length that the document or the schema fixes.</summary>
    public sealed record Exactly(double Length) : ListLength
    {
        public override double Of(Inputs variables, IServiceProvider services) => Length;
    }

    /// <summary>What a variable says: a number, or the length of a list of ids.</summary>
    public sealed record Variable(string Name, double Otherwise) : ListLength
    {
        public override double Of(Inputs variables, IServiceProvider services) =>
            variables.GetValueOrDefault(Name) switch
            {
                int number => Math.Max(0, number),
                long number => Math.Max(0, number),
                System.Collections.ICollection list => list.Count,
                _ => Otherwise,
            };
    }

    /// <summary>What the data say at the time of the request.</summary>
    public sealed record Declared(LengthAttribute Length) : ListLength
    {
        public override double Of(Inputs variables, IServiceProvider services) => Length.Of(services);
    }
}
