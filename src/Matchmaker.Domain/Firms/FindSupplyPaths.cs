using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Domain.Firms;

/// <summary>Finds supply paths: by which links what one firm makes reaches another.</summary>
public sealed class FindSupplyPaths(ISupplyPaths paths, IFirms firms)
{
    /// <param name="steps">At most so many steps, 1 to <see cref="ISupplyPaths.MostSteps"/>, which it is when
    /// null.</param>
    /// <param name="first">At most so many ways, 1 to <see cref="PageRequest.Most"/>; <see cref="PageRequest.Usual"/>
    /// when null.</param>
    public async Task<Result<IReadOnlyList<SupplyPath>>> BetweenAsync(
        string from,
        string to,
        int? steps,
        int? first,
        Caller caller,
        CancellationToken ct
    )
    {
        if (steps is < 1 or > ISupplyPaths.MostSteps)
            return UserError.Invalid(
                $"steps 应在 1 到 {ISupplyPaths.MostSteps} 之间。",
                $"steps must be between 1 and {ISupplyPaths.MostSteps}.",
                "steps"
            );
        var page = PageRequest.Of(first, null);
        if (page.Value is not { } asked)
            return page.Errors.ToArray();
        var shown = (await firms.ByIdsAsync([from, to], ct))
            .Where(f => f.ShownTo(caller))
            .Select(f => f.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (!shown.Contains(from))
            return UserError.NotFound(from, "from");
        if (!shown.Contains(to))
            return UserError.NotFound(to, "to");
        return new Result<IReadOnlyList<SupplyPath>>(
            await paths.BetweenAsync(from, to, steps ?? ISupplyPaths.MostSteps, asked.First, ct),
            []
        );
    }
}
