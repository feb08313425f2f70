namespace Matchmaker.Import.Seed;

/// <summary>
/// The columns that are read of each file, as graph-seed/README.md lists them; a file may have others.
/// </summary>
internal static class SeedColumns
{
    private static readonly Dictionary<string, string[]> Wanted = new(StringComparer.Ordinal)
    {
        ["sources.csv"] = ["id", "title", "url", "date"],
        ["districts.csv"] = ["id", "zh", "en", "code", "sources"],
        ["catalogues.csv"] = ["id", "from", "until"],
        ["chains.csv"] = ["id", "catalogue", "zh", "en", "group", "note", "sources"],
        ["links.csv"] = ["id", "chain", "zh", "en", "stage", "key", "terms", "authored", "note", "sources"],
        ["feeds.csv"] = ["link", "feeds"],
        ["tiers.csv"] =
        [
            "tier",
            "zh",
            "en",
            "level",
            "validYears",
            "ladder",
            "rank",
            "criteria",
            "note",
            "sources",
            "unused",
        ],
        ["firms.csv"] = ["id", "nameZh", "nameEn", "uscc", "district", "role", "library", "sample", "note", "sources"],
        ["positions.csv"] = ["firm", "link", "evidence", "authored"],
        ["capabilities.csv"] = ["firm", "text", "evidence", "authored"],
        ["credentials.csv"] = ["firm", "name", "number", "issuer", "issuedOn", "validUntil"],
        ["tier-holdings.csv"] = ["firm", "tier", "issuedBy", "issuedOn", "validUntil", "asOf", "note", "sources"],
        ["leaders.csv"] = ["firm", "chain", "level", "note", "sources"],
        ["projects.csv"] =
        [
            "id",
            "kind",
            "type",
            "title",
            "description",
            "firm",
            "links",
            "budgetFen",
            "deadline",
            "visibility",
            "sample",
            "posted",
            "authored",
            "note",
            "sources",
        ],
        ["requirements.csv"] = ["project", "text", "hard", "kind"],
        ["terms.csv"] = ["zh", "otherZh", "en", "abbreviation", "source"],
        ["classes.csv"] = ["class", "members", "source"],
        ["need-words.csv"] = ["word", "role", "family"],
        ["events.csv"] =
        [
            "id",
            "title",
            "format",
            "mode",
            "date",
            "dateCertain",
            "datePrecision",
            "chains",
            "district",
            "figures",
            "note",
            "sources",
        ],
    };

    public static IReadOnlyList<string> Of(string file) => Wanted[file];
}
