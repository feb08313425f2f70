namespace Matchmaker.Domain.Feedback;

public interface IRulings
{
    /// <summary>In no particular order; unknown ids are absent.</summary>
    Task<IReadOnlyList<Ruling>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>
    /// All rulings on these projects' candidates, at most <see cref="Ruling.MostOnProject"/> a project.
    /// </summary>
    Task<IReadOnlyList<Ruling>> OnAsync(IReadOnlyCollection<string> projects, CancellationToken ct);
}

/// <summary>Reading one ruling by its id.</summary>
public static class OneRuling
{
    public static async Task<Ruling?> OneAsync(this IRulings rulings, string id, CancellationToken ct) =>
        (await rulings.ByIdsAsync([id], ct)).SingleOrDefault();
}
