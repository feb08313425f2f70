namespace Matchmaker.Domain.SavedViews;

/// <summary>The port that reads saved views; whoever asks is part of the question.</summary>
public interface ISavedViews
{
    /// <summary>In no particular order; unknown ids, and those that are not for the audience, are absent.</summary>
    Task<IReadOnlyList<SavedView>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        SavedViewAudience audience,
        CancellationToken ct
    );

    /// <summary>By name.</summary>
    Task<Page<SavedView>> PageAsync(SavedViewQuery query, PageRequest page, CancellationToken ct);

    /// <summary>All that the account has made, at most <see cref="SavedView.MostOfAccount"/>, in any order.</summary>
    Task<IReadOnlyList<SavedView>> OfAccountAsync(string account, CancellationToken ct);
}

/// <summary>A query for saved views.</summary>
/// <param name="List">Those of this list; null for those of all.</param>
public sealed record SavedViewQuery(SavedViewAudience Audience, ViewedList? List = null)
{
    /// <summary>For its cursors.</summary>
    public const string ListName = "savedViews/Name";
}

/// <summary>Reading one saved view by its id.</summary>
public static class OneSavedView
{
    public static async Task<SavedView?> OneAsync(
        this ISavedViews views,
        string id,
        SavedViewAudience audience,
        CancellationToken ct
    ) => (await views.ByIdsAsync([id], audience, ct)).SingleOrDefault();
}
