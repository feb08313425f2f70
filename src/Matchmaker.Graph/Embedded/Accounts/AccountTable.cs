using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Accounts;

internal sealed class AccountTable()
    : RecordTable<Account>([new("folded_name", a => SearchText.Fold(a.Name), Folded: true)]);
