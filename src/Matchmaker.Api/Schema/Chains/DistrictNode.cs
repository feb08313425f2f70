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

    [Description("Its name in Chinese.")]
    public string NameZh => district.Zh;

    [Description("Its name in English.")]
    public string NameEn => district.En;

    [Description("Its code of GB/T 2260.")]
    public string Code => district.Code;
}
