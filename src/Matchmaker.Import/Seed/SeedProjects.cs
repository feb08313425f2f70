using Matchmaker.Domain.Events;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Import.Seed;

/// <summary>Demands, offers with their requirements, and the events of the programme.</summary>
internal static class SeedProjects
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static IEnumerable<SeedRecord> Read(SeedReading reading) => [.. Projects(reading), .. Events(reading)];

    private static IEnumerable<SeedRecord> Projects(SeedReading reading)
    {
        var requirements = SeedTable
            .Read(reading, "requirements.csv")
            .ToLookup(r => r.NeededPointer("project"), StringComparer.Ordinal);
        foreach (var row in SeedTable.Read(reading, "projects.csv"))
        {
            var id = row.Id();
            var posted = row.NeededDay("posted");
            yield return new SeedRecord(
                new Project
                {
                    Id = id,
                    Version = 1,
                    Kind = row.NeededValue<ProjectKind>("kind"),
                    Type = row.NeededValue<ProjectType>("type"),
                    Title = row.Needed("title", ProjectWordingValidator.LongestTitle),
                    Description = row.Needed("description", lines: true),
                    PostedBy = row.Pointer("firm"),
                    Anonymous = false,
                    Links = Links(row),
                    Requirements = [.. requirements[id].Select(Requirement)],
                    Visibility = row.Value<Visibility>("visibility") ?? Visibility.Public,
                    State = ProjectState.Open,
                    BudgetFen = row.Whole("budgetFen", ProjectContentValidator.MostFen),
                    Deadline = row.LastDay("deadline", posted),
                    CreatedAt = At(posted),
                    OpenedAt = At(posted),
                    ReviewedBy = null,
                    Note = null,
                    Sample = row.Yes("sample"),
                    Provenance = row.Provenance(row.Yes("authored")),
                },
                [row, .. requirements[id]]
            );
        }
    }

    private static IReadOnlyList<string> Links(SeedRow row)
    {
        var links = row.Pointers("links", "link");
        const int Most = ProjectWordingValidator.MostLinks;
        if (links.Count is 0 or > Most)
            row.Report("links", $"应有 1 到 {Most} 个环节。", $"There are 1 to {Most} links.");
        return links;
    }

    private static Requirement Requirement(SeedRow row) =>
        new(
            row.Needed("text", ProjectWordingValidator.LongestRequirement),
            row.Yes("hard"),
            row.NeededValue<RequirementKind>("kind")
        );

    private static IEnumerable<SeedRecord> Events(SeedReading reading)
    {
        foreach (var row in SeedTable.Read(reading, "events.csv"))
        {
            var precision = row.Value<DatePrecision>("datePrecision");
            var (startsAt, endsAt) = Span(row.NeededDay("date"), precision);
            yield return new SeedRecord(
                new Event
                {
                    Id = row.Id(),
                    Version = 1,
                    Title = row.Needed("title", EventValidator.LongestTitle),
                    Format = row.NeededValue<EventFormat>("format"),
                    Mode = row.NeededValue<EventMode>("mode"),
                    StartsAt = startsAt,
                    EndsAt = endsAt,
                    DateCertain = row.Yes("dateCertain"),
                    DatePrecision = precision,
                    Chains = row.Pointers("chains", "chain"),
                    District = row.Pointer("district"),
                    Figures = Figures(row),
                    Provenance = row.Provenance(),
                },
                row
            );
        }
    }

    private static Dictionary<string, string> Figures(SeedRow row)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in row.Many("figures"))
        {
            var parts = figure.Split('=', 2);
            if (parts.Length != 2 || !figures.TryAdd(parts[0], parts[1]))
                row.Report("figures", $"“{figure}”应写作 名称=数字。", $"“{figure}” is written as name=figure.");
        }
        return figures;
    }

    private static (DateTimeOffset StartsAt, DateTimeOffset EndsAt) Span(DateOnly day, DatePrecision? precision)
    {
        var (month, year) = (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, 1, 1));
        return precision switch
        {
            DatePrecision.Month => (At(month), At(month.AddMonths(1))),
            DatePrecision.Year => (At(year), At(year.AddYears(1))),
            _ => (At(day), At(day.AddDays(1))),
        };
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), China);
}
