using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>
/// A supplier as a query: what demands are looked up by, which is what it states, other names and the members of it,
/// and the names of the links that it holds.
/// </summary>
internal static class SupplierQuery
{
    // What a firm's name and the name of a link count in the look-up beside a stated capability, which promises more.
    // Set by hand. Doubled, a name counts more than what the firm states.
    private const double NameWeight = 0.6,
        LinkWeight = 0.4;

    // Statements of a supplier that it is looked up by, which bounds the cost of the longest profiles. Doubled, they
    // cost twice as much to look up.
    private const int MostStatements = 64;

    public static IReadOnlyDictionary<ulong, double> Of(Supplier supplier, MatchSnapshot snapshot)
    {
        var reader = snapshot.Model.Reader;
        var items = supplier
            .Lines.Take(MostStatements)
            .SelectMany(l => Weighed(reader.Offered(l.Text), l.Source is SupplySource.Name ? NameWeight : 1))
            .Concat(
                supplier
                    .Links.Select(snapshot.Catalogue.Link)
                    .OfType<Link>()
                    .SelectMany(l => Weighed(reader.Offered(l.Zh), LinkWeight))
            );
        return new SoughtTerms(new SoughtText([.. items]), snapshot.Statistics).Features;
    }

    private static IEnumerable<SoughtItem> Weighed(SoughtText offered, double weight) =>
        offered.Items.Select(i => i with { Weight = weight * i.Weight });
}
