using Matchmaker.Domain;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;

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
}
