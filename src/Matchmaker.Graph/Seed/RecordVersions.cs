using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Seed;

/// <summary>The same record at another version.</summary>
public static class RecordVersions
{
    public static IRecord At(IRecord record, int version) => record switch
    {
        Source r => r with { Version = version },
        District r => r with { Version = version },
        Chain r => r with { Version = version },
        Link r => r with { Version = version },
        TierRule r => r with { Version = version },
        Firm r => r with { Version = version },
        Project r => r with { Version = version },
        Event r => r with { Version = version },
        _ => throw new ArgumentException($"Reference data holds no {record.RecordKind}.", nameof(record)),
    };
}
