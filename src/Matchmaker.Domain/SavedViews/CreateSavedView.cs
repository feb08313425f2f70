using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.SavedViews;

/// <summary>A view that somebody keeps.</summary>
/// <param name="Layout">TABLE when absent.</param>
/// <param name="Columns">The list's own when absent or empty.</param>
/// <param name="Sharing">PRIVATE when absent.</param>
public sealed record CreateSavedViewInput(
    string? IdempotencyKey,
    string Name,
    ViewedList List,
    string Query,
    ViewLayout? Layout = null,
    IReadOnlyList<string>? Columns = null,
    ViewSharing? Sharing = null
) : IMutationInput;

/// <summary>Keeps a list as somebody has set it up, for themselves, their firm or all staff.</summary>
public sealed class CreateSavedView(ISavedViews views, ILedger ledger, TimeProvider time)
{
    private static readonly SavedViewValidator Validator = new();

    public async Task<Result<SavedView>> RunAsync(CreateSavedViewInput input, Caller caller, CancellationToken ct)
    {
        if (SavedViewAudience.Of(caller) is not { } audience)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "createSavedView", input),
            (id, token) => views.OneAsync(id, audience, token),
            attempt => CreateAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<SavedView>> CreateAsync(
        CreateSavedViewInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var view = new SavedView
        {
            Id = RecordKinds.NewId<SavedView>(time),
            Version = 1,
            Account = caller.AccountId!,
            Firm = caller.Firm,
            Name = PlainText.Tidy(input.Name),
            List = input.List,
            Query = input.Query,
            Layout = input.Layout ?? ViewLayout.Table,
            Columns = input.Columns ?? [],
            Sharing = input.Sharing ?? ViewSharing.Private,
            CreatedAt = time.GetUtcNow(),
        };
        if (Validator.Errors(view) is { Count: > 0 } invalid)
            return invalid.ToList();
        if (caller.ToShareView(view.Sharing) is { } refusal)
            return refusal;
        var others = await views.OfAccountAsync(view.Account, ct);
        if (others.Count >= SavedView.MostOfAccount)
            return TooMany;
        return view.NameTakenBy(others) is { } taken ? taken : await attempt.PutAsync("createSavedView", view, ct);
    }

    private static readonly UserError TooMany = UserError.Quota(
        $"一个账号最多保存 {SavedView.MostOfAccount} 个视图，请先删除不再使用的。",
        $"An account keeps at most {SavedView.MostOfAccount} views; remove those that are not needed first."
    );
}

/// <summary>Names of an account's views.</summary>
internal static class SavedViewNames
{
    /// <summary>Null, or a CONFLICT where another of the account's views on the list has the name.</summary>
    public static UserError? NameTakenBy(this SavedView view, IEnumerable<SavedView> others) =>
        others.Any(other => other.Id != view.Id && other.Keys.SequenceEqual(view.Keys, StringComparer.Ordinal))
            ? UserError.Conflict(
                $"您在这个列表上已有名为“{view.Name}”的视图，请换一个名称。",
                $"You have a view called “{view.Name}” on this list; choose another name.",
                "name"
            )
            : null;
}
