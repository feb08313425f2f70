using System.ComponentModel;
using GraphQL;

namespace Matchmaker.Api.Schema.Nodes;

[Name("Node")]
[Description("Anything with a global id, by which node(id) finds it again.")]
public interface INode
{
    [Id]
    [Description(
        "The global id, readable and stable: what it is, an underscore, and a name or number "
            + "(\"chain_rail-transit-equipment\"). It is never used for anything else."
    )]
    string Id { get; }
}
