using Matchmaker.Domain.Contacts;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Contacts;

internal sealed class ContactTable() : RecordTable<Contact>([new("recorded_at", c => UtcText.Of(c.RecordedAt))]);

internal sealed class ContactReadingTable() : RecordTable<ContactReading>([new("read_at", r => UtcText.Of(r.ReadAt))]);
