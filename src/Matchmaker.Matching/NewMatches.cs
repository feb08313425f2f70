using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching;

/// <summary>
/// A subscription to new matches: follows the first page of one project's or one firm's matches for a subscriber, and
/// tells what has come onto it since. Nothing is computed for those whom nobody follows, and nothing for changes that
/// touch no match.
/// </summary>
/// <param name="subject">The project or the firm.</param>
public sealed class NewMatches(FindMatches find, MatchSubject subject)
{
    private static readonly PageRequest Watched = new(PageRequest.Most);
    private readonly HashSet<(string? Firm, string? Project)> _known = [];

    /// <summary>
    /// The project or the firm. When it was changed, any match may be new, and nobody can say which.
    /// </summary>
    public string Subject => subject.Id;

    /// <summary>Takes the present matches as known; fails as the list itself does.</summary>
    public async Task<Result<IReadOnlyList<Match>>> StartAsync(Caller caller, CancellationToken ct) =>
        await UnknownAsync(caller, ct);

    /// <summary>The matches that were not there before, after the engine has taken in these changes.</summary>
    /// <param name="caller">As it stands now: one who may no longer see the list gets the error of the list.</param>
    public async Task<Result<IReadOnlyList<Match>>> AfterAsync(
        IReadOnlyList<Change> changes,
        Caller caller,
        CancellationToken ct
    ) => changes.Any(c => Concerns(c, caller)) ? await UnknownAsync(caller, ct) : new([], []);

    // Of the marks only one's own move a list.
    private static bool Concerns(Change change, Caller caller) =>
        change.Kind is RecordKind.Firm or RecordKind.Project or RecordKind.Engagement or RecordKind.Ruling
        || change.Kind is RecordKind.Mark && change.By == caller.AccountId;

    // What the caller has marked as not fitting is no news, whenever it comes back onto the list.
    private async Task<Result<IReadOnlyList<Match>>> UnknownAsync(Caller caller, CancellationToken ct)
    {
        var found = subject.IsFirm
            ? await find.ForFirmAsync(subject.Id, new MatchFilter(), Watched, caller, ct)
            : await find.ForProjectAsync(subject.Id, new MatchFilter(), Watched, caller, ct);
        return found.Ok
            ? new(
                [
                    .. found.Value.Page.Items.Where(m =>
                        _known.Add((m.Firm, m.Project)) && m.Section is not ListSection.NotFitting
                    ),
                ],
                []
            )
            : new(null, found.Errors);
    }
}

/// <summary>For whom candidates are found: a project, or a firm.</summary>
public sealed record MatchSubject(string Id, bool IsFirm)
{
    /// <summary>INVALID unless exactly one of the two is given.</summary>
    public static Result<MatchSubject> Of(string? project, string? firm) =>
        (project, firm) switch
        {
            ({ } id, null) => new MatchSubject(id, IsFirm: false),
            (null, { } id) => new MatchSubject(id, IsFirm: true),
            _ => UserError.Invalid(
                "请只给出 project 和 firm 中的一个。",
                "Give exactly one of project and firm.",
                "project"
            ),
        };
}
