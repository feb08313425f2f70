using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain;
using Matchmaker.Matching.Answers;

namespace Matchmaker.Api.Schema.Matching;

[Name("LikelyMaker")]
[Description("A firm that could make what a link asks for although it does not stand there. Approximate.")]
public sealed class LikelyMakerNode(LikelyMaker maker)
{
    [Description("The firm that could make it.")]
    public IDataLoaderResult<FirmNode> Firm([FromServices] FirmOfRecord firms) => firms.Load(maker.Firm);

    [Description("Its statement that comes nearest to the link, beside the link's name.")]
    public string Text(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(maker.Text, lang);
}
