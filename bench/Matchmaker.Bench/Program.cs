using Matchmaker.Bench.Quality;
using Matchmaker.Bench.Data;
var watch = System.Diagnostics.Stopwatch.StartNew();
foreach (var t in args[1].Split(',')) {
var data = new ChainData(args[0]);
var lb = new LinkBench(t, data, data.At(t + "-queries-dev.jsonl"), data.At(t + "-known-dev.tsv"));
var labels = Files.Grades(data.At(t + "-labels-dev.tsv"));
Console.WriteLine($"{t} evidence {watch.Elapsed.TotalSeconds:F1}s candidates {lb.Evidence.Average(e => e.Candidates.Length):F0} recall {lb.Questions.Select((q, i) => labels[q.Id].Keys.Count(k => lb.Evidence[i].Candidates.Contains(lb.Place[k])) / (double)labels[q.Id].Count).Average():F3}");
using (var bw = new BinaryWriter(File.Create($"/tmp/mm/py/{t}.bin"))) { bw.Write(lb.Questions.Count); bw.Write(lb.Names.Count);
 for (var q = 0; q < lb.Questions.Count; q++) { var e = lb.Evidence[q]; bw.Write(e.Candidates.Length); bw.Write(lb.Known.TryGetValue(lb.Questions[q].Id, out var kn) ? kn.Count : 0); bw.Write(labels[lb.Questions[q].Id].Count);
  for (var c = 0; c < e.Candidates.Length; c++) { bw.Write(labels[lb.Questions[q].Id].ContainsKey(lb.Ids[e.Candidates[c]]) ? 1f : 0f); foreach (var v in e.Rows[c]) bw.Write(v); } } }
File.WriteAllLines($"/tmp/mm/py/{t}.names", lb.Names);
var learn = new LinkLearning(lb, labels);
var w = learn.OutOfFold();
Console.WriteLine($"{t} MRR {w.Average(x => x.Mrr):F4} R10 {w.Average(x => x.R10):F4} R50 {w.Average(x => x.R50):F4}  {watch.Elapsed.TotalSeconds:F1}s");
foreach (var term in learn.Model(null).Terms) Console.Write($"{term.Kind} {term.Weight:G3}; ");
Console.WriteLine(); }
