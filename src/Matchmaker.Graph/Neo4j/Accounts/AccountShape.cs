using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Accounts;

internal sealed class AccountShape : ShapeOf<Account>
{
    public override bool IsFolded => true;

    protected override Neo4jShape Of(Account a) =>
        new(
            a,
            new()
            {
                ["name"] = a.Name,
                ["role"] = a.Role,
                ["passwordHash"] = a.PasswordHash,
                ["stamp"] = a.Stamp,
                ["mustChangePassword"] = a.MustChangePassword,
                ["nameKey"] = a.NameKey,
                ["foldedName"] = SearchText.Fold(a.Name),
                // Absent where they say nothing, as they are on nodes that an older program wrote.
                ["firstPasswordUntil"] = a.FirstPasswordUntil,
                ["disabled"] = a.Disabled ? true : null,
                ["unlockedAt"] = a.UnlockedAt,
                ["endedSessions"] = a.Ended is { Count: > 0 } ended
                    ? ended.Select(e => $"{e.Id} {e.Until:O}").ToArray()
                    : null,
            },
            [
                .. ShapeRelationship.To_(RelationshipTypes.ActsFor, a, [a.Firm]),
                .. ShapeRelationship.To_(RelationshipTypes.Serves, a, [a.District]),
            ],
            []
        );
}
