using Matchmaker.Domain.Access;

namespace Matchmaker.Graph.Neo4j.Records;

internal static class AccountShape
{
    public static Shape Of(Account a) => new(
        a, new()
        {
            ["name"] = a.Name, ["role"] = a.Role, ["passwordHash"] = a.PasswordHash, ["stamp"] = a.Stamp, ["mustChangePassword"] = a.MustChangePassword,
            ["failedSignIns"] = a.FailedSignIns, ["lockedUntil"] = a.LockedUntil,
        },
        [.. Tie.To_(Edges.ActsFor, a, [a.Firm]), .. Tie.To_(Edges.Serves, a, [a.District])], []);

    public static Account Account(Node n) => new(
        n.Id, n.Version, n.Facts.Text("name"), n.Facts.One<Role>("role"), n.To(Edges.ActsFor), n.To(Edges.Serves), n.Facts.Text("passwordHash"),
        n.Facts.Text("stamp"), n.Facts.Is("mustChangePassword"), n.Facts.Int("failedSignIns"), n.Facts.TimeOrNull("lockedUntil"));
}
