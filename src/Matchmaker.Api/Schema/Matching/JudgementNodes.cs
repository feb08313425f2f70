using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;

namespace Matchmaker.Api.Schema.Matching;

/// <summary>Marks are told to the account that made them.</summary>
public sealed class MarkNodes(IMarks marks, Caller caller) : INodesOf
{
    public string Prefix => "mark";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        caller.AccountId is { } own ? (await marks.ByIdsAsync(own, ids, ct)).Select(m => new MarkNode(m)) : [];
}

/// <summary>Rulings are told to staff and auditors.</summary>
public sealed class RulingNodes(IRulings rulings, Caller caller) : INodesOf
{
    public string Prefix => "ruling";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        caller.SeesAll ? (await rulings.ByIdsAsync(ids, ct)).Select(r => new RulingNode(r)) : [];
}
