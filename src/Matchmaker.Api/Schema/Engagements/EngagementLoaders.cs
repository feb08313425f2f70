using GraphQLParser.AST;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Engagements;

/// <summary>Engagements by id; null where there is none that the caller may know of.</summary>
public sealed class EngagementById(IEngagements engagements, Caller caller)
    : NodeByIdLoader<EngagementNode>(
        async (ids, ct) =>
            (await engagements.ByIdsAsync(ids, Audience.Of(caller), ct)).Select(e => new EngagementNode(e))
    );

/// <summary>
/// Whether engagements wait for a call, as far as the caller is told of the counterpart: one call for all of them.
/// </summary>
public sealed class AwaitsCall(CallsToMake calls, Caller caller)
    : BatchLoader<Engagement, bool>(
        async (engagements, ct) =>
        {
            var waiting = await calls.AmongAsync([.. engagements], ct);
            return engagement => waiting.Contains(engagement.Id) && engagement.TellsAskedFirm(caller);
        }
    );

/// <summary>
/// The stages to which the caller may move engagements: one call for the firms of all of them, where the caller serves
/// a district.
/// </summary>
public sealed class NextStagesOf(IFirms firms, CallsToMake calls, Caller caller)
    : BatchLoader<Engagement, IEnumerable<EngagementStage>>(
        async (engagements, ct) =>
        {
            var parties = await EngagementParty.OfDistrictAsync(caller, engagements, firms, ct);
            var waiting = caller.IsStaff ? await calls.AmongAsync([.. engagements], ct) : new HashSet<string>();
            return engagement => engagement.NextStages(caller, parties, waiting.Contains(engagement.Id));
        }
    );

/// <summary>Whether the caller may do things on engagements now: one call for the firms of all, at most.</summary>
public sealed class MayOnEngagement(IFirms firms, Caller caller)
    : BatchLoader<(Engagement Engagement, EngagementAction Action), bool>(
        async (asked, ct) =>
        {
            var parties = await EngagementParty.OfDistrictAsync(caller, asked.Select(a => a.Engagement), firms, ct);
            return a => caller.ActionsOn(a.Engagement, parties).Contains(a.Action);
        }
    );

public sealed record ProjectEngagements(string Of, GraphQLField Field, PageRequest Page) : ListWanted(Of, Field, Page);

/// <summary>The engagements on projects.</summary>
public sealed class EngagementsOnProject(
    IEngagements engagements,
    EngagementLimits limits,
    TimeProvider time,
    Caller caller
)
    : ListPageLoader<ProjectEngagements, Engagement, EngagementConnection?>(
        async (wanted, projects, ct) =>
        {
            var (project, _, page) = wanted;
            var query = new EngagementQuery(
                new EngagementFilter(),
                Audience.Of(caller),
                limits.StalledBefore(time.GetUtcNow())
            );
            if (page.After is null)
                return await engagements.OnAsync(projects, query, page, ct);
            var one = query with { Filter = new EngagementFilter(Project: project) };
            return new Dictionary<string, Page<Engagement>>(StringComparer.Ordinal)
            {
                [project] = await engagements.PageAsync(one, page, ct),
            };
        },
        (page, asked) => new(page, asked)
    );
