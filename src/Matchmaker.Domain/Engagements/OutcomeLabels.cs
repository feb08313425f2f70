namespace Matchmaker.Domain.Engagements;

/// <summary>Labels of outcomes' values, as people read them.</summary>
public static class OutcomeLabels
{
    public static LocalizedText Label(this OutcomeKind value) =>
        value switch
        {
            OutcomeKind.Trial => new("试样", "trial"),
            OutcomeKind.Intent => new("意向", "signed intent"),
            OutcomeKind.Order => new("订单", "order"),
            OutcomeKind.Contract => new("合同", "contract"),
            OutcomeKind.JointResearch => new("联合研发", "joint research"),
            OutcomeKind.Investment => new("投资", "investment"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
