using System.ComponentModel;
using GraphQL;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Ledger;

[Name("DataFreshness")]
[Description(
    "How current is what is answered from memory: chains, links, districts and matches always; firms, open "
        + "projects and positions while the store is away."
)]
public sealed class DataFreshnessNode(ReadModelState state)
{
    [Description("The last revision that memory holds.")]
    public long Revision => state.Revision;

    [Description("When the store was last seen to hold nothing newer than this revision.")]
    public DateTimeOffset AsOf => state.AsOf;

    [Description(
        "The store has not been reached for some seconds: there may be newer changes. Answers then carry "
            + "the same in extensions.dataFreshness."
    )]
    public bool Stale => state.Stale;
}
