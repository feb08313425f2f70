using System.CommandLine;
using Matchmaker.Bench.Quality;
using Matchmaker.Domain.Ledger;
using Matchmaker.Import.Seed;

namespace Matchmaker.Bench.Needs;

/// <summary>
/// needs: asks the product's own engine over the reference data, beside BM25 over the same texts in the same run.
/// </summary>
internal static class NeedsCommand
{
    public static Command Create()
    {
        var files = new JudgedFiles(required: true);
        var cases = Bounded.File(
            "--cases",
            "folder of labelled cases, which get a table of their own",
            required: false
        );
        var each = new Option<bool>("--each") { Description = "print the first five of each need" };
        var command = new Command("needs", "判定需求上的匹配质量 · match quality on judged needs")
        {
            files.Needs,
            files.Judgements,
            files.Should,
            cases,
            each,
        };
        command.Does(p =>
        {
            var reference = SeedFiles.Read(SeedFiles.BuiltIn).Records;
            var report = new Report();
            Asked("判定需求 · Judged needs", files.Read(p), reference, report).Write(p.GetValue(each));
            if (p.GetValue(cases) is { } folder)
            {
                var labelled = new LabelledCaseFolder(folder, reference);
                Asked("标注用例 · Labelled cases", labelled.Needs, labelled.Records, report)
                    .WriteFigures(p.GetValue(each));
            }
        });
        return command;
    }

    private static NeedsReport Asked(
        string title,
        IReadOnlyList<JudgedNeed> needs,
        IReadOnlyList<IRecord> records,
        Report report
    )
    {
        using var bench = new NeedsBench(needs, records);
        return new NeedsReport(title, needs, bench.Engine(), bench.Peers(), report);
    }
}
