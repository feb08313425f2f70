using System.Runtime.CompilerServices;
using Matchmaker.Api.Live;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Matching;

namespace Matchmaker.Api.Schema;

/// <summary>Tells of matches as they come onto the first page of a project's or a firm's list.</summary>
public sealed class FoundMatches(Broadcast broadcast, FindMatches find, Func<Caller> who, string about)
{
    public async IAsyncEnumerable<MatchNode> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var listener = broadcast.Join();
        var matches = new NewMatches(find, about);
        Answer.Or(await matches.StartAsync(who(), ct));
        await foreach (var changes in listener.ReadAsync(ct))
        {
            foreach (var match in Answer.Or(await matches.AfterAsync(changes, who(), ct))) yield return new MatchNode(match);
        }
    }
}
