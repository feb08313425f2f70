using Matchmaker.Api.Http.Loading;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema;

/// <summary>The follow-ups about things, by due date: one call for all things of a field.</summary>
public sealed class FollowUpsAbout(IFollowUps followUps, Caller caller)
    : Batch<string, IEnumerable<FollowUpNode>>(async (subjects, ct) =>
{
    var found = await followUps.AboutAsync(subjects, Audience.Of(caller), ct);
    return subject => found.TryGetValue(subject, out var about) ? [.. about.Select(f => new FollowUpNode(f))] : [];
});
