using Matchmaker.Domain.Thesaurus;

namespace Matchmaker.Matching.QueryUnderstanding;

/// <summary>
/// Term weighting by the head of the phrase: in Chinese the last word names the thing, what stands before it says which
/// one.
/// </summary>
internal static class HeadWeights
{
    /// <summary>What a modifier weighs at least that is not pale, as 新型 and 智能 are.</summary>
    public const double LeastOfTelling = 0.5;

    // Of a head 1. Set by hand on the labelled cases, which a learned set of nine weights did not improve out of fold.
    // With the first doubled, a general word such as 系统 names the thing; with the others, what a thing is for.
    private const double Generic = 0.4,
        Ordering = 0.2,
        NextToHead = 0.65,
        Further = LeastOfTelling,
        PaleModifier = 0.4,
        Context = 0.12;

    public static SoughtWord[] Of(List<ReadWord> item, List<ReadWord> context, Thesaurus thesaurus)
    {
        var weights = new (SoughtRole Role, double Weight)[item.Count];
        var head = item.Count - 1;
        while (head > 0 && item[head].Role is WordRole.Ordering)
            weights[head--] = (SoughtRole.Modifier, Ordering);
        weights[head] = (SoughtRole.Head, 1);
        while (head > 0 && IsGeneric(item[head]))
        {
            weights[head--] = (SoughtRole.Head, Generic);
            weights[head] = (SoughtRole.Head, 1);
        }
        if (item.Count == 1 && IsGeneric(item[0]))
            weights[0] = (SoughtRole.Head, Generic);
        for (var i = head - 1; i >= 0; i--)
            weights[i] = (
                SoughtRole.Modifier,
                (i == head - 1 ? NextToHead : Further) * (item[i].Role is WordRole.Modifier ? PaleModifier : 1)
            );
        var words = new SoughtWord[context.Count + item.Count];
        for (var i = 0; i < context.Count; i++)
            words[i] = new(context[i].Text, context[i].Start, SoughtRole.Context, Context, false);
        for (var i = 0; i < item.Count; i++)
            words[context.Count + i] = new(
                item[i].Text,
                item[i].Start,
                weights[i].Role,
                weights[i].Weight,
                thesaurus.ServiceFamilyOf(item[i].Text).Count > 0
            );
        return words;
    }

    private static bool IsGeneric(ReadWord word) => word.Role is WordRole.GenericHead;
}
