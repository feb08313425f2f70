using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

[Name("District")]
[Implements(typeof(INode))]
[Description("A district of the city. Staff of a district act for its firms alone.")]
public sealed class DistrictNode(District district) : INode
{
    [Id, Description("The global id, for node(id) and for filters.")]
    public string Id => district.Id;

    [Description("Its Chinese name, as GB/T 2260 has it.")]
    public string NameZh => district.Zh;

    [Description("Its English name, as the reference data gives it.")]
    public string NameEn => district.En;

    [Description("Its six digits of GB/T 2260, the national list of districts.")]
    public string Code => district.Code;
}
