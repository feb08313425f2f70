using Matchmaker.Api.Http.Loading;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema;

/// <summary>Whatever an id names, where the caller may know of it: one store call for each kind among the ids.</summary>
public sealed class NodeById(
    LiveCatalogue catalogue, IFirms firms, IProjects projects, IEngagements engagements, IEvents events, IAccounts accounts, IMarks marks, IRulings rulings,
    Caller caller)
    : Batch<string, INode?>(async (ids, ct) =>
{
    var audience = Audience.Of(caller);
    var found = new Dictionary<string, INode>(StringComparer.Ordinal);
    foreach (var kind in ids.GroupBy(Ids.Prefix))
    {
        string[] wanted = [.. kind];
        IEnumerable<INode> nodes = kind.Key switch
        {
            "chain" => wanted.Select(catalogue.Current.Chain).OfType<Chain>().Select(c => new ChainNode(c)),
            "link" => wanted.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l)),
            "district" => wanted.Select(catalogue.Current.District).OfType<District>().Select(d => new DistrictNode(d)),
            "firm" => (await firms.ByIdsAsync(wanted, ct)).Where(f => f.ShownTo(caller)).Select(f => new FirmNode(f)),
            "project" => (await projects.ByIdsAsync(wanted, audience, ct)).Select(p => new ProjectNode(p)),
            "engagement" => (await engagements.ByIdsAsync(wanted, audience, ct)).Select(e => new EngagementNode(e)),
            "followup" => (await engagements.HoldingAsync(wanted, audience, ct)).SelectMany(e => e.FollowUps).Select(f => new FollowUpNode(f)),
            "outcome" => (await engagements.HoldingAsync(wanted, audience, ct)).SelectMany(e => e.Outcomes).Select(o => new OutcomeNode(o)),
            "event" => (await events.ByIdsAsync(wanted, ct)).Select(e => new EventNode(e)),
            "mark" => caller.AccountId is { } own ? (await marks.ByIdsAsync(own, wanted, ct)).Select(m => new MarkNode(m)) : [],
            "ruling" => caller.SeesAll ? (await rulings.ByIdsAsync(wanted, ct)).Select(r => new RulingNode(r)) : [],
            "account" => await AccountsAsync(wanted),
            _ => [],
        };
        foreach (var node in nodes) found[node.Id] = node;
    }

    return id => found.GetValueOrDefault(id);

    // Who has an account is told to those who run or check the programme; others know their own.
    async Task<IEnumerable<INode>> AccountsAsync(string[] wanted) =>
        caller.SeesAll || caller.Role is Role.Admin ? (await accounts.ByIdsAsync(wanted, ct)).Select(a => new AccountNode(a.Id, a.Name)) :
        wanted.Contains(caller.AccountId) ? [new AccountNode(caller.AccountId!, caller.Name)] : [];
});
