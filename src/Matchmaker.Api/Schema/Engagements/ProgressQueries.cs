using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.Progress)]
    [Description(
        "How the engagements of the programme stand, by district and chain, and how they moved over the last "
            + "weeks and months: the counts of the lists under the same filters. For staff and auditors."
    )]
    public static async Task<ProgressTableNode?> Progress(
        [FromServices] CountProgress count,
        [FromServices] Caller caller,
        CancellationToken ct,
        [Description("How many weeks from Monday to Sunday, with the present one: 1 to 53.")] int? weeks = 8,
        [Description("How many calendar months, with the present one: 1 to 36.")] int? months = 12
    ) => new(ResultUnwrapping.ValueOrThrow(await count.RunAsync(weeks ?? 8, months ?? 12, caller, ct)));
}
