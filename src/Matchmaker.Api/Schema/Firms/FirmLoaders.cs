using GraphQL.DataLoader;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

/// <summary>Firms by id; null where there is none.</summary>
public sealed class FirmById(IFirms firms)
    : NodeByIdLoader<FirmNode>(async (ids, ct) => (await firms.ByIdsAsync(ids, ct)).Select(f => new FirmNode(f)));

/// <summary>
/// Firms that another record names: the record could not be kept without them, so one that is missing cannot be read.
/// </summary>
public sealed class FirmOfRecord(FirmById firms)
{
    public IDataLoaderResult<FirmNode> Load(string id) =>
        firms.Load(id).Then(firm => firm ?? new FirmNode(Firm.Unreadable(id)));
}
