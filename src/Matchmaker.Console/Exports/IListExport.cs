using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Exports;

/// <summary>
/// A list that can be had as a table. It asks the use case that its page asks, with the same filters and for the same
/// caller, so that nothing is in it that the page would not show.
/// </summary>
public interface IListExport
{
    /// <summary>Its name in the address, e.g. "firms" in <c>/exports/firms.xlsx</c>.</summary>
    string List { get; }

    /// <summary>The table, or why the caller gets none.</summary>
    /// <param name="query">The filters, as the address of the list's page holds them.</param>
    Task<Result<ExportTable>> OpenAsync(IQueryCollection query, Caller caller, CancellationToken ct);
}
