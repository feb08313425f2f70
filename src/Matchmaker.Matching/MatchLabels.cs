using Matchmaker.Domain;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching;

/// <summary>Labels of matching's values, as people read them.</summary>
public static class MatchLabels
{
    public static LocalizedText Label(this MatchGrade value) =>
        value switch
        {
            MatchGrade.Strong => new("高度匹配", "strong match"),
            MatchGrade.Good => new("较好匹配", "good match"),
            MatchGrade.Possible => new("可能匹配", "possible match"),
            MatchGrade.Weak => new("弱匹配", "weak match"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this CheckResult value) =>
        value switch
        {
            CheckResult.Met => new("满足", "met"),
            CheckResult.Unmet => new("不满足", "unmet"),
            CheckResult.Unknown => new("待确认", "unknown"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this MatchFactor value) =>
        value switch
        {
            MatchFactor.Base => new("基准", "base"),
            MatchFactor.Capability => new("能力", "capability"),
            MatchFactor.Semantic => new("语义", "meaning"),
            MatchFactor.Position => new("链上位置", "position in the chain"),
            MatchFactor.LeaderSupply => new("链主供应网络", "the poster's supply network"),
            MatchFactor.LinkCooccurrence => new("环节共现", "link co-occurrence"),
            MatchFactor.Requirements => new("要求", "requirements"),
            MatchFactor.District => new("区市", "district"),
            MatchFactor.Tier => new("梯度", "tier"),
            MatchFactor.TrackRecord => new("合作记录", "track record"),
            MatchFactor.Freshness => new("信息时效", "freshness"),
            MatchFactor.Marks => new("您的标记", "your marks"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
