using Matchmaker.Domain.Events;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Seed;

/// <summary>Demands, offers with their requirements, and the events of the programme.</summary>
internal static class SeedProjects
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static IEnumerable<SeedRecord> Read(SeedReading reading) =>
        [.. Projects(reading), .. Events(reading)];

    private static IEnumerable<SeedRecord> Projects(SeedReading reading)
    {
        var requirements = SeedTable.Read(reading, "requirements.csv").ToLookup(r => r.NeededPointer("project"), StringComparer.Ordinal);
        foreach (var row in SeedTable.Read(reading, "projects.csv"))
        {
            var id = row.Id();
            var posted = row.NeededDay("posted");
            yield return new SeedRecord(new Project(
                id, 1, row.NeededValue<ProjectKind>("kind"), row.NeededValue<ProjectType>("type"),
                row.Needed("title", ProjectWordingValidator.LongestTitle), row.Needed("description", lines: true),
                row.Pointer("firm"), false, Links(row), [.. requirements[id].Select(Requirement)],
                row.Value<Visibility>("visibility") ?? Visibility.Public, ProjectState.Open, row.Whole("budgetFen", ProjectContentValidator.MostFen),
                row.LastDay("deadline", posted), At(posted), At(posted), null, null, row.Yes("sample"), row.Provenance(row.Yes("authored"))), [row, .. requirements[id]]);
        }
    }

    private static IReadOnlyList<string> Links(SeedRow row)
    {
        var links = row.Pointers("links", "link");
        const int Most = ProjectWordingValidator.MostLinks;
        if (links.Count is 0 or > Most) row.Report("links", $"应有 1 到 {Most} 个环节。", $"There are 1 to {Most} links.");
        return links;
    }

    private static Requirement Requirement(SeedRow row) => new(row.Needed("text", ProjectWordingValidator.LongestRequirement), row.Yes("hard"), row.NeededValue<RequirementKind>("kind"));

    private static IEnumerable<SeedRecord> Events(SeedReading reading)
    {
        foreach (var row in SeedTable.Read(reading, "events.csv"))
        {
            var day = At(row.NeededDay("date"));
            yield return new SeedRecord(new Event(
                row.Id(), 1, row.Needed("title", EventValidator.LongestTitle), row.NeededValue<EventFormat>("format"), row.NeededValue<EventMode>("mode"), day, day.AddDays(1), row.Yes("dateCertain"),
                row.Pointers("chains", "chain"), row.Pointer("district"), Figures(row), row.Provenance()), row);
        }
    }

    private static Dictionary<string, string> Figures(SeedRow row)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in row.Many("figures"))
        {
            var parts = figure.Split('=', 2);
            if (parts.Length != 2 || !figures.TryAdd(parts[0], parts[1])) row.Report("figures", $"“{figure}”应写作 名称=数字。", $"“{figure}” is written as name=figure.");
        }
        return figures;
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), China);
}
