using System.Collections.Frozen;
using Matchmaker.Domain.History.Fields;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.History;

/// <summary>The tables of all kinds whose history is told. That of marks is nobody's.</summary>
internal static class HistoryTables
{
    public static readonly IReadOnlyList<IHistoryFields> All =
    [
        CatalogueFields.Source,
        CatalogueFields.District,
        CatalogueFields.Chain,
        CatalogueFields.Link,
        CatalogueFields.TierRule,
        FirmFields.Table,
        AccountFields.Account,
        AccountFields.ApiToken,
        ProjectFields.Table,
        EngagementFields.Table,
        EventFields.Table,
        FollowUpFields.FollowUp,
        FollowUpFields.Ruling,
    ];

    private static readonly FrozenDictionary<RecordKind, IHistoryFields> ByKind = All.ToFrozenDictionary(t => t.Kind);

    public static IEnumerable<FieldChange> Differences(IRecord was, IRecord now, Wording wording) =>
        ByKind.TryGetValue(now.RecordKind, out var table) ? table.Differences(was, now, wording) : [];
}
