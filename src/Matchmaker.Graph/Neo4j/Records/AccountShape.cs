using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Graph.Neo4j.Records;

internal static class AccountShape
{
    public static Shape Of(Account a) => new(
        a, new()
        {
            ["name"] = a.Name, ["role"] = a.Role, ["passwordHash"] = a.PasswordHash, ["stamp"] = a.Stamp, ["mustChangePassword"] = a.MustChangePassword,
            ["nameKey"] = a.NameKey, ["foldedName"] = SearchText.Fold(a.Name),
            ["failedSignIns"] = a.FailedSignIns, ["lockedUntil"] = a.LockedUntil,
        },
        [.. Tie.To_(Edges.ActsFor, a, [a.Firm]), .. Tie.To_(Edges.Serves, a, [a.District])], []);
}
