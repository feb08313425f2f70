using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Accounts;

/// <summary>An account as a Neo4j node, with its edge to the firm or the district that it acts for.</summary>
internal static class AccountShape
{
    public static Shape Of(Account a) => new(
        a, new()
        {
            ["name"] = a.Name, ["role"] = a.Role, ["passwordHash"] = a.PasswordHash, ["stamp"] = a.Stamp, ["mustChangePassword"] = a.MustChangePassword,
            ["nameKey"] = a.NameKey, ["foldedName"] = SearchText.Fold(a.Name),
            // Absent where they say nothing, as they are on nodes that an older program wrote.
            ["firstPasswordUntil"] = a.FirstPasswordUntil, ["disabled"] = a.Disabled ? true : null, ["unlockedAt"] = a.UnlockedAt,
            ["endedSessions"] = a.Ended is { Count: > 0 } ended ? ended.Select(e => $"{e.Id} {e.Until:O}").ToArray() : null,
        },
        [.. Tie.To_(Edges.ActsFor, a, [a.Firm]), .. Tie.To_(Edges.Serves, a, [a.District])], []);
}
