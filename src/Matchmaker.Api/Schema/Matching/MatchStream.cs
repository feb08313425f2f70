using System.Runtime.CompilerServices;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain.Access;
using Matchmaker.Matching;

namespace Matchmaker.Api.Schema.Matching;

/// <summary>
/// The subscription stream of matches as they come onto the first page of a project's or a firm's list.
/// </summary>
public sealed class MatchStream(ChangeBroadcast broadcast, NewMatches matches, Func<Caller> who)
{
    /// <summary>Once this has returned, no match is missed; fails as the list itself does.</summary>
    public async Task<IAsyncEnumerable<MatchNode>> StartAsync(CancellationToken ct)
    {
        var listener = broadcast.Subscribe();
        try
        {
            ResultUnwrapping.ValueOrThrow(await matches.StartAsync(who(), ct));
            return ReadAsync(listener, ct);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    private async IAsyncEnumerable<MatchNode> ReadAsync(
        ChangeListener listener,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var _ = listener;
        await foreach (var changes in listener.ReadAsync(ct))
        {
            foreach (var match in ResultUnwrapping.ValueOrThrow(await matches.AfterAsync(changes, who(), ct)))
                yield return new MatchNode(match);
        }
    }
}
