using Matchmaker.Domain.Events;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Seed;

/// <summary>Demands, offers with their requirements, and the events of the programme.</summary>
internal static class SeedProjects
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static IEnumerable<IRecord> Read(SeedReading reading) =>
        [.. Projects(reading), .. Events(reading)];

    private static IEnumerable<IRecord> Projects(SeedReading reading)
    {
        var requirements = SeedTable.Read(reading, "requirements.csv").Rows.ToLookup(r => r.NeededPointer("project"), StringComparer.Ordinal);
        foreach (var row in SeedTable.Read(reading, "projects.csv").Rows)
        {
            var id = row.Id();
            var posted = At(row.Day("posted"));
            yield return new Project(
                id, 1, row.NeededValue<ProjectKind>("kind"), row.NeededValue<ProjectType>("type"), row.Needed("title"), row.Needed("description"),
                row.Pointer("firm"), false, row.Pointers("links"),
                [.. requirements[id].Select(r => new Requirement(r.Needed("text"), r.Yes("hard"), r.NeededValue<RequirementKind>("kind")))],
                row.Value<Visibility>("visibility") ?? Visibility.Public, ProjectState.Open, row.Whole("budgetFen"), row.Day("deadline"),
                posted, posted, null, null, row.Yes("sample"), row.Provenance(row.Yes("authored")));
        }
    }

    private static IEnumerable<IRecord> Events(SeedReading reading)
    {
        foreach (var row in SeedTable.Read(reading, "events.csv").Rows)
        {
            var day = At(row.Day("date"));
            yield return new Event(
                row.Id(), 1, row.Needed("title"), row.NeededValue<EventFormat>("format"), row.NeededValue<EventMode>("mode"), day, day.AddDays(1), row.Yes("dateCertain"),
                row.Pointers("chains"), row.Pointer("district"), Figures(row), row.Provenance());
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

    private static DateTimeOffset At(DateOnly? day) => new((day ?? new DateOnly(2000, 1, 1)).ToDateTime(TimeOnly.MinValue), China);
}
