using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http;
using Matchmaker.Api.Schema.Ledger;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Description(
        "How current is what is answered from memory; asked of memory itself, so that it is answered also "
            + "while the store is away."
    )]
    public static DataFreshnessNode DataFreshness(
        IResolveFieldContext context,
        [FromServices] ReadModelFreshness freshness
    )
    {
        RequestContext.ForThisRequestAlone(context);
        return new(freshness.Now!);
    }
}
