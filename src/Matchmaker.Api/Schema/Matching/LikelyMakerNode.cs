using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Domain;
using Matchmaker.Matching.Answers;

namespace Matchmaker.Api.Schema.Matching;

[Name("LikelyMaker")]
[Description("A firm that could make what a link asks for although it does not stand there. Approximate.")]
public sealed class LikelyMakerNode(LikelyMaker maker)
{
    [Description("The firm.")]
    public IDataLoaderResult<FirmNode> Firm([FromServices] FirmOfRecord firms) => firms.Load(maker.Firm);

    [Description("Its statement that comes nearest to the link, beside the link's name.")]
    public string Text([Description("The language of the sentence.")] Language? lang = Language.Zh) =>
        maker.Text.In(lang ?? Language.Zh);
}
