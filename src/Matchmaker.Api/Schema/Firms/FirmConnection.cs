using System.ComponentModel;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

[Description("A page of firms, in the order that orderBy says.")]
public sealed class FirmConnection(Page<Firm> page, PageRequest asked)
    : ConnectionOf<FirmEdge, FirmNode>(
        [.. page.Edges.Select(e => new FirmEdge(e.Cursor, new FirmNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A firm and its place in a list.")]
public sealed class FirmEdge(string cursor, FirmNode node) : EdgeOf<FirmNode>(cursor, node);
