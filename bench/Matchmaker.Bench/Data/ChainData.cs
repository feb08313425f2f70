using Matchmaker.Matching.LinkPrediction.Producers;

namespace Matchmaker.Bench.Data;

/// <summary>
/// An industry graph in files: firms with their products, inputs of products, narrower kinds of things.
/// </summary>
internal sealed class ChainData(string folder)
{
    private sealed record FirmLine(string Id, string Name, string Fullname, string[] Industry, string[] Products);

    public IReadOnlyList<Producer> Firms() =>
        [
            .. Files
                .Lines<FirmLine>(At("firms.jsonl"))
                .Select(f => new Producer(
                    f.Id,
                    f.Name + " " + f.Fullname.Replace("股份有限公司", "", StringComparison.Ordinal),
                    f.Industry,
                    f.Products
                )),
        ];

    public IReadOnlyList<(string Id, string Name)> Pool() =>
        [.. Files.Rows(At("upstream-pool.tsv"), 2).Select(r => (r[0], r[1]))];

    public IReadOnlyList<(string, string)> Inputs() => Pairs("upstream-edges.tsv");

    public IReadOnlyList<(string, string)> Subclasses() => Pairs("subclass-edges.tsv");

    public string At(string file) => Path.Combine(folder, file);

    private IReadOnlyList<(string, string)> Pairs(string file) =>
        [.. Files.Rows(At(file), 2).Select(r => (r[0], r[1]))];
}
