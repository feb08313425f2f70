using Matchmaker.Api.Http.Loading;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

/// <summary>Firms by id; null where there is none.</summary>
public sealed class FirmById(IFirms firms)
    : BatchLoader<string, FirmNode?>(
        async (ids, ct) =>
        {
            var found = (await firms.ByIdsAsync(ids, ct)).ToDictionary(
                f => f.Id,
                f => new FirmNode(f),
                StringComparer.Ordinal
            );
            return id => found.GetValueOrDefault(id);
        }
    );

/// <summary>
/// Firms that another record names: the record could not be kept without them, so one that is missing cannot be read.
/// </summary>
public sealed class FirmOfRecord(IFirms firms)
    : BatchLoader<string, FirmNode>(
        async (ids, ct) =>
        {
            var found = (await firms.ByIdsAsync(ids, ct)).ToDictionary(
                f => f.Id,
                f => new FirmNode(f),
                StringComparer.Ordinal
            );
            return id => found.GetValueOrDefault(id) ?? new FirmNode(Firm.Unreadable(id));
        }
    );
