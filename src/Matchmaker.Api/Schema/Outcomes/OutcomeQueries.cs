using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Outcomes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.Outcomes)]
    [Description(
        "Counts and amounts of a period, grouped, the same whenever asked: all of them for staff and "
            + "auditors; for everybody else "
            + "verified sums without what fewer than three engagements stand for, which is not in the total "
            + "either. Both days of the period count."
    )]
    public static async Task<OutcomeTableNode?> Outcomes(
        [FromServices] CountOutcomes count,
        [FromServices] Caller caller,
        [Description("The period in which the outcomes were signed.")] PeriodInput period,
        [Description("Up to three different dimensions; none gives the total alone.")]
            IReadOnlyList<OutcomeDimension> groupBy,
        CancellationToken ct
    ) => new(ResultUnwrapping.ValueOrThrow(await count.RunAsync(period.From, period.To, groupBy, caller, ct)), groupBy);
}
