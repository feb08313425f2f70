namespace Matchmaker.Api.Schema.Nodes;

/// <summary>
/// Reads the nodes of one kind of thing, as far as the caller may know of them. Each kind that has a global id has one
/// beside its node; they are found by this interface.
/// </summary>
public interface INodesOf
{
    /// <summary>What the ids begin with, before their first underscore.</summary>
    string Prefix { get; }

    /// <summary>In any order; those that are not there, or that the caller may not know of, are absent.</summary>
    Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);
}
