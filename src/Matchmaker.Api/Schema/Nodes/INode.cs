using System.ComponentModel;
using GraphQL;

namespace Matchmaker.Api.Schema.Nodes;

[Name("Node")]
[Description("Anything with a global id: readable, stable, and never used twice.")]
public interface INode
{
    [Id]
    [Description("The global id: what it is, an underscore, and a name or number (\"chain_rail-transit-equipment\").")]
    string Id { get; }
}
