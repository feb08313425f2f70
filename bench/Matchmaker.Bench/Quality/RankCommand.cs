using System.CommandLine;
using Matchmaker.Bench.Data;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// rank: scores offers for needs with the product's own evidence and weights, nothing fitted to the files at hand.
/// </summary>
internal static class RankCommand
{
    private const int MostPerNeed = 1000;

    public static Command Create()
    {
        var needs = Bounded.File("--needs", "needs as JSON lines {id,title,text}");
        var offers = Bounded.File("--offers", "offers as JSON lines {id,title,text}");
        var pairs = Bounded.File(
            "--pairs",
            "need TAB offer: score these pairs alone, else the best 1,000 offers for each need",
            required: false
        );
        var marks = Bounded.File("--marks", "need TAB offer TAB grade: the only grades used", required: false);
        var result = Bounded.File("--out", "need TAB offer TAB score");
        var command = new Command("rank", "按需求对供给排序 · rank offers for needs")
        {
            needs,
            offers,
            pairs,
            marks,
            result,
        };
        command.Does(p =>
            Files.WriteRun(
                p.GetRequiredValue(result),
                Run(
                    Files.Items(p.GetRequiredValue(needs)),
                    Files.Items(p.GetRequiredValue(offers)),
                    p.GetValue(pairs) is { } pairsFile ? Files.Grades(pairsFile) : null,
                    p.GetValue(marks) is { } marksFile ? Files.Grades(marksFile) : []
                )
            )
        );
        return command;
    }

    private static (string, string, double)[] Run(
        IReadOnlyList<TextItem> needs,
        IReadOnlyList<TextItem> offers,
        Dictionary<string, Dictionary<string, int>>? pairs,
        Dictionary<string, Dictionary<string, int>> marks
    )
    {
        var bench = new OfferBench(needs, offers);
        var place = needs.Select((need, i) => (need.Id, i)).ToDictionary(n => n.Id, n => n.i);
        var marked = new MarkedOffers(bench);
        GivenMark[] given =
        [
            .. from need in marks
            where place.ContainsKey(need.Key)
            from mark in need.Value
            where bench.Place.ContainsKey(mark.Key)
            select new GivenMark(place[need.Key], bench.Place[mark.Key], mark.Value),
        ];
        return
        [
            .. needs
                .Select((need, i) => (need, i))
                .AsParallel()
                .AsOrdered()
                .SelectMany(n =>
                {
                    var added = marked.For(n.i, given);
                    var scored = pairs is null
                        ? bench.Best(n.i, MostPerNeed)
                        : pairs
                            .GetValueOrDefault(n.need.Id, [])
                            .Keys.Where(bench.Place.ContainsKey)
                            .Select(o => (Id: o, Score: bench.Logit(n.i, bench.Place[o])));
                    return scored
                        .Select(s => (s.Id, Score: s.Score + added(bench.Place[s.Id])))
                        .OrderByDescending(s => s.Score)
                        .ThenBy(s => s.Id, StringComparer.Ordinal)
                        .Select(s => (n.need.Id, s.Id, s.Score));
                }),
        ];
    }
}
