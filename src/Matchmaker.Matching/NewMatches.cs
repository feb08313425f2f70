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
public sealed class NewMatches(FindMatches find, string id)
{
    private static readonly PageRequest Watched = new(PageRequest.Most);
    private readonly HashSet<(string? Firm, string? Project)> _known = [];

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

    private async Task<Result<IReadOnlyList<Match>>> UnknownAsync(Caller caller, CancellationToken ct)
    {
        var found = RecordKinds.OfId(id)?.Kind switch
        {
            RecordKind.Project => await find.ForProjectAsync(id, new MatchFilter(), Watched, caller, ct),
            RecordKind.Firm => await find.ForFirmAsync(id, new MatchFilter(), Watched, caller, ct),
            _ => UserError.NotFound(id, "for"),
        };
        return found.Ok
            ? new([.. found.Value.Page.Items.Where(m => _known.Add((m.Firm, m.Project)))], [])
            : new(null, found.Errors);
    }
}
