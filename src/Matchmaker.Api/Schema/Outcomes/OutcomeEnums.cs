using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema.Outcomes;

public sealed class OutcomeKindEnum()
    : LabelledEnum<OutcomeKind>(
        "What an engagement led to.",
        new Dictionary<OutcomeKind, string>
        {
            [OutcomeKind.Trial] = "samples were made or tried.",
            [OutcomeKind.Intent] = "a letter of intent was signed.",
            [OutcomeKind.Order] = "an order was placed.",
            [OutcomeKind.Contract] = "a contract was signed.",
            [OutcomeKind.JointResearch] = "the two agreed to develop something together.",
            [OutcomeKind.Investment] = "one of the two invests in the other, or both in something.",
        },
        value => value.Label()
    );

public sealed class OutcomeDimensionEnum()
    : LabelledEnum<OutcomeDimension>(
        "What the outcome table is grouped by; the key of its namesake in each row is filled.",
        new Dictionary<OutcomeDimension, string>
        {
            [OutcomeDimension.Chain] = "By the chains of the project's links; an outcome counts in each of them.",
            [OutcomeDimension.District] = "By the district of the counterpart firm.",
            [OutcomeDimension.Month] = "By the month of signing.",
            [OutcomeDimension.Quarter] = "By the quarter of the calendar year in which it was signed.",
            [OutcomeDimension.Kind] = "By the kind of outcome.",
            [OutcomeDimension.ProjectType] = "By what the project is about.",
        }
    );
