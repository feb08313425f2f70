using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Description("Whatever the id names; null when there is nothing that you may know of.")]
    public static IDataLoaderResult<INode?> Node(
        [FromServices] NodeById nodes,
        [Id, Description("The global id of anything that is a Node.")] string id
    ) => nodes.Load(id);

    [Description("Whatever the ids name, in their order; null where there is nothing that you may know of.")]
    public static IEnumerable<IDataLoaderResult<INode?>> Nodes(
        [FromServices] NodeById nodes,
        [Id, Description("The global ids, at most 100; the same one may stand there twice.")] IReadOnlyList<string> ids
    ) =>
        ids.Count <= ListArguments.MostEntries
            ? ids.Select(nodes.Load)
            : throw ResultUnwrapping.Refused(
                UserError.Invalid(
                    $"一次最多 {ListArguments.MostEntries} 个编号。",
                    $"At most {ListArguments.MostEntries} ids at a time.",
                    "ids"
                )
            );
}
