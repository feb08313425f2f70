using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Firms;

internal sealed class FirmTable()
    : RecordTable<Firm>(
        [
            new(
                "search",
                f => SearchText.Of([f.NameZh, f.NameEn, f.Uscc, .. f.Capabilities.Select(c => c.Text)]),
                Folded: true
            ),
        ],
        EdgeTable.To<Firm>("firm_position", "firm", "link", f => f.Positions.Select(p => p.Link)),
        EdgeTable.To<Firm>("firm_leads", "firm", "chain", f => f.Leads.Select(l => l.Chain))
    );
