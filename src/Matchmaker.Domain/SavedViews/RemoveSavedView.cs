using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.SavedViews;

/// <summary>The input of <see cref="RemoveSavedView"/>.</summary>
public sealed record RemoveSavedViewInput(string? IdempotencyKey, string SavedView, int? Version) : IMutationInput;

/// <summary>Removes a view that nobody needs any more.</summary>
public sealed class RemoveSavedView(ISavedViews views, ILedger ledger)
{
    public async Task<Result<RemovedRecord>> RunAsync(RemoveSavedViewInput input, Caller caller, CancellationToken ct)
    {
        if (SavedViewAudience.Of(caller) is not { } audience)
            return UserError.Unauthenticated;
        return await ledger.RemoveOnceAsync(
            new(caller, "removeSavedView", input),
            input.SavedView,
            OneAsync,
            RemoveAsync,
            ct
        );

        async Task<Result<RemovedRecord>> RemoveAsync(Attempt attempt)
        {
            var begun = await Attempt.BeginAsync(
                new(input.SavedView, "savedView", input.Version),
                id => OneAsync(id, ct),
                view => Task.FromResult(caller.ToRemove(view))
            );
            return begun.Value is { } read
                ? await attempt.RemoveAsync("removeSavedView", read, ct)
                : begun.Errors.ToList();
        }

        Task<SavedView?> OneAsync(string id, CancellationToken token) => views.OneAsync(id, audience, token);
    }
}
