using System.CommandLine;
using Matchmaker.Bench.Quality;

namespace Matchmaker.Bench.Needs;

/// <summary>
/// needs: asks the product's own engine over the reference data, beside BM25 over the same texts in the same run.
/// </summary>
internal static class NeedsCommand
{
    public static Command Create()
    {
        var needs = Bounded.File("--needs", "id TAB text, under a heading");
        var judgements = Bounded.File("--judgements", "need TAB firm or offer TAB grade 0..2, under a heading");
        var should = Bounded.File("--should", "need TAB firm named before anything was run, under a heading");
        var each = new Option<bool>("--each") { Description = "print the first five of each need" };
        var command = new Command("needs", "判定需求上的匹配质量 · match quality on judged needs")
        {
            needs,
            judgements,
            should,
            each,
        };
        command.Does(p =>
        {
            var judged = JudgedNeeds.Read(
                p.GetRequiredValue(needs),
                p.GetRequiredValue(judgements),
                p.GetRequiredValue(should)
            );
            using var bench = new NeedsBench(judged);
            var report = new Report();
            new NeedsReport(judged, bench.Engine(), bench.Peers(), report).Write(p.GetValue(each));
        });
        return command;
    }
}
