namespace Matchmaker.Domain.Feedback;

/// <summary>Marks belong to accounts: whoever asks for some says whose.</summary>
public interface IMarks
{
    /// <summary>The account's own among these ids, in no particular order.</summary>
    Task<IReadOnlyList<Mark>> ByIdsAsync(string account, IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>The account's marks on these candidates, on whatever lists, in no particular order.</summary>
    Task<IReadOnlyList<Mark>> OnAsync(string account, IReadOnlyCollection<string> candidates, CancellationToken ct);
}

/// <summary>Reading one mark by its id.</summary>
public static class OneMark
{
    /// <summary>The account's own mark, or null.</summary>
    public static async Task<Mark?> OneAsync(this IMarks marks, string account, string id, CancellationToken ct) =>
        (await marks.ByIdsAsync(account, [id], ct)).SingleOrDefault();
}
