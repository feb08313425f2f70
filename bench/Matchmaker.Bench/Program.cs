using Matchmaker.Bench.Quality;
var watch = System.Diagnostics.Stopwatch.StartNew();
var bench = new OfferBench(args[0]);
Console.WriteLine($"evidence {watch.Elapsed.TotalSeconds:F1}s");
Console.WriteLine("BM25   " + new OfferQuality(bench, i => Array.ConvertAll(bench.Evidence.Bm25(bench.Needs[i], true), s => (double)s)).Measure());
Console.WriteLine("BM25+b " + new OfferQuality(bench, i => Array.ConvertAll(bench.Evidence.Bm25(bench.Needs[i], false), s => (double)s)).Measure());
var learning = new OfferLearning(bench);
Console.WriteLine($"trainer {watch.Elapsed.TotalSeconds:F1}s");
Console.WriteLine("linear " + OfferQuality.OutOfFold(bench, f => learning.Model(f, null, false)).Measure());
Console.WriteLine("paired " + OfferQuality.OutOfFold(bench, f => learning.Model(f)).Measure());
Console.WriteLine($"{watch.Elapsed.TotalSeconds:F1}s");
for (var k = 0; k < Matchmaker.Domain.Matching.Learning.OfferEvidence.Kinds.Count; k++) { var kk = k;
Console.WriteLine($"-{Matchmaker.Domain.Matching.Learning.OfferEvidence.Kinds[k],-18}" + OfferQuality.OutOfFold(bench, f => learning.Model(f, i => i == kk)).Measure()); }
