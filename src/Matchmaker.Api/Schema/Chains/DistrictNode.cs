using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

[Name("District")]
[Implements(typeof(INode))]
[Description("A district of the city.")]
public sealed class DistrictNode(District district) : INode
{
    [Id, Description("The global id.")]
    public string Id => district.Id;

    [Description("The Chinese name.")]
    public string Zh => district.Zh;

    [Description("The English name.")]
    public string En => district.En;

    [Description("Its code of GB/T 2260.")]
    public string Code => district.Code;
}
