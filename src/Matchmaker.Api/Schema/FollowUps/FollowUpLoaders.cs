using GraphQLParser.AST;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema.FollowUps;

/// <summary>The follow-ups about things, by due date: one call for all things of a field.</summary>
public sealed class FollowUpsAbout(IFollowUps followUps, Caller caller)
    : BatchLoader<string, IEnumerable<FollowUpNode>>(
        async (subjects, ct) =>
        {
            var found = await followUps.AboutAsync(subjects, Audience.Of(caller), ct);
            return subject =>
                found.TryGetValue(subject, out var about) ? [.. about.Select(f => new FollowUpNode(f))] : [];
        }
    );

/// <summary>Whether the caller may tick follow-ups off now: three calls at most for all of them.</summary>
public sealed class MayComplete(FollowUpSubjects subjects, Caller caller)
    : BatchLoader<FollowUp, bool>(
        async (followUps, ct) =>
        {
            var open = caller.MayWrite
                ? await subjects.OpenToAsync([.. followUps.Select(f => f.About)], caller, ct)
                : new HashSet<string>();
            return followUp => open.Contains(followUp.About) && followUp.ToComplete() is null;
        }
    );

public sealed record FollowUpsWanted(string Of, GraphQLField Field, bool? Done, PageRequest Page)
    : ListWanted(Of, Field, Page);

/// <summary>Pages of the follow-ups about things.</summary>
public sealed class FollowUpPagesAbout(IFollowUps followUps, Caller caller)
    : ListPageLoader<FollowUpsWanted, FollowUp, FollowUpConnection>(
        (wanted, subjects, ct) =>
            followUps.PagesAboutAsync(subjects, new FollowUpQuery(Audience.Of(caller), wanted.Done), wanted.Page, ct),
        (page, asked) => new(page, asked)
    );
