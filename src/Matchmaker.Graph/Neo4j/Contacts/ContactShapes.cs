using Matchmaker.Domain.Contacts;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Contacts;

/// <summary>A contact in the graph: FOR the firm that they are called for.</summary>
internal sealed class ContactShape : ShapeOf<Contact>
{
    protected override Neo4jShape Of(Contact c)
    {
        var facts = PlainFacts.Of(c, nameof(Contact.Firm));
        facts["recordedRank"] = c.RecordedAt.UtcTicks;
        return new(c, facts, [.. ShapeRelationship.To_(RelationshipTypes.For, c, [c.Firm])], []);
    }
}

/// <summary>
/// A line of the read log in the graph: FOR the firm whose contacts were told, OWNED_BY the account that was told, WITH
/// the firm it acts for, ON the engagement.
/// </summary>
internal sealed class ContactReadingShape : ShapeOf<ContactReading>
{
    protected override Neo4jShape Of(ContactReading r)
    {
        var facts = PlainFacts.Of(
            r,
            nameof(ContactReading.Firm),
            nameof(ContactReading.Account),
            nameof(ContactReading.ReaderFirm),
            nameof(ContactReading.Engagement)
        );
        facts["contacts"] = r.Contacts;
        facts["readRank"] = SortRank.Latest(r.ReadAt);
        return new(
            r,
            facts,
            [
                .. ShapeRelationship.To_(RelationshipTypes.For, r, [r.Firm]),
                .. ShapeRelationship.To_(RelationshipTypes.OwnedBy, r, [r.Account]),
                .. ShapeRelationship.To_(RelationshipTypes.With, r, [r.ReaderFirm]),
                .. ShapeRelationship.To_(RelationshipTypes.On, r, [r.Engagement]),
            ],
            []
        );
    }
}
