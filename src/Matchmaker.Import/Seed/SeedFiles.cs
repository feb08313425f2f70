using Matchmaker.Domain.Ledger;

namespace Matchmaker.Import.Seed;

/// <summary>The reference data of a city: a folder of CSV files, described in graph-seed/README.md.</summary>
/// <param name="Records">Each at version 1, those that others refer to first.</param>
/// <param name="Problems">Every problem of every file; when there is any, nothing is loaded.</param>
public sealed record SeedFiles(IReadOnlyList<IRecord> Records, IReadOnlyList<SeedProblem> Problems)
{
    /// <summary>The folder that travels with the program.</summary>
    public static string BuiltIn => Path.Combine(AppContext.BaseDirectory, "graph-seed");

    public static SeedFiles Read(string folder)
    {
        var reading = new SeedReading(folder);
        var rows = SeedCatalogue
            .Read(reading)
            .Concat(SeedFirms.Read(reading))
            .Concat(SeedProjects.Read(reading))
            .ToList();
        SeedThesaurus.Read(reading);
        reading.Resolve();
        reading.Validate(rows);
        return new SeedFiles([.. rows.Select(r => r.Record)], reading.Problems);
    }
}
