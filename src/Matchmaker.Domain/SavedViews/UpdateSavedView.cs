using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.SavedViews;

/// <summary>What an owner changes of a view: an absent part stays as it is.</summary>
public sealed record UpdateSavedViewInput(
    string? IdempotencyKey,
    string SavedView,
    int? Version,
    Optional<string> Name = default,
    Optional<string> Query = default,
    Optional<ViewLayout?> Layout = default,
    Optional<IReadOnlyList<string>> Columns = default,
    Optional<ViewSharing?> Sharing = default
) : IMutationInput
{
    /// <summary>The parts that are given as null although a view cannot be without them.</summary>
    internal IEnumerable<string> WronglyCleared =>
        new (string Name, bool Cleared)[]
        {
            ("name", Name.Cleared),
            ("query", Query.Cleared),
            ("layout", Layout.Cleared),
            ("sharing", Sharing.Cleared),
        }
            .Where(part => part.Cleared)
            .Select(part => part.Name);

    /// <summary>The view once the parts that are given have taken their places.</summary>
    internal SavedView Over(SavedView read) =>
        read with
        {
            Version = read.Version + 1,
            Name = Name.Given ? PlainText.Tidy(Name.Value ?? "") : read.Name,
            Query = Query.Or(read.Query) ?? "",
            Layout = Layout.Or(read.Layout) ?? read.Layout,
            Columns = Columns.Or(read.Columns) ?? [],
            Sharing = Sharing.Or(read.Sharing) ?? read.Sharing,
        };
}

/// <summary>The owner of a view gives it another name, filter, layout, columns or readers.</summary>
public sealed class UpdateSavedView(ISavedViews views, ILedger ledger)
{
    private static readonly SavedViewValidator Validator = new();

    public async Task<Result<SavedView>> RunAsync(UpdateSavedViewInput input, Caller caller, CancellationToken ct)
    {
        if (SavedViewAudience.Of(caller) is not { } audience)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "updateSavedView", input),
            (id, token) => views.OneAsync(id, audience, token),
            attempt => UpdateAsync(input, caller, audience, attempt, ct),
            ct
        );
    }

    private async Task<Result<SavedView>> UpdateAsync(
        UpdateSavedViewInput input,
        Caller caller,
        SavedViewAudience audience,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (input.WronglyCleared.Select(UserError.CannotBeCleared).ToArray() is { Length: > 0 } cleared)
            return cleared;
        var begun = await Attempt.BeginAsync(
            new(input.SavedView, "savedView", input.Version),
            id => views.OneAsync(id, audience, ct),
            view => Task.FromResult(caller.ToChange(view))
        );
        if (begun.Value is not { } read)
            return begun;
        var view = input.Over(read);
        if (Validator.Errors(view) is { Count: > 0 } invalid)
            return invalid.ToList();
        if (view.Sharing != read.Sharing && caller.ToShareView(view.Sharing) is { } refusal)
            return refusal;
        return view.NameTakenBy(await views.OfAccountAsync(view.Account, ct)) is { } taken
            ? taken
            : await attempt.PutAsync("updateSavedView", view, ct);
    }
}
