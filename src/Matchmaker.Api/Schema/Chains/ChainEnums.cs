using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

public sealed class ChainGroupEnum()
    : LabelledEnum<ChainGroup>(
        "The group in which the city's catalogue lists a chain.",
        new Dictionary<ChainGroup, string>
        {
            [ChainGroup.Advantage] = "an industry in which the city is strong today.",
            [ChainGroup.Emerging] = "an industry that the city builds up.",
            [ChainGroup.Service] = "services to industry, such as logistics and finance.",
        },
        value => value.Label()
    );

public sealed class LinkStageEnum()
    : LabelledEnum<LinkStage>(
        "Where in its chain a link stands, for drawing the chain from left to right.",
        new Dictionary<LinkStage, string>
        {
            [LinkStage.Upstream] = "materials, components and tools that the later links take.",
            [LinkStage.Midstream] = "what turns them into the products of the chain.",
            [LinkStage.Downstream] = "what sells, runs, serves or recycles the products.",
        },
        value => value.Label()
    );

public sealed class CoverageEnum()
    : LabelledEnum<Coverage>(
        "How well local firms hold a link, in a word; LinkCoverage has the numbers behind it.",
        new Dictionary<Coverage, string>
        {
            [Coverage.Open] = "no local firm holds the link; Link.likelyMakers and movers name those who could.",
            [Coverage.Thin] = "one or two firms hold it, or more open demands stand at it than firms.",
            [Coverage.Covered] = "three firms or more hold it, and no more open demands stand at it than firms.",
        },
        value => value.Label()
    );
