using CsCheck;
using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Tests.Indexing;

public sealed class IndexTests
{
    private sealed class Doc(string id) : Document(id);

    private static readonly Gen<(int Feature, int Impact)[][]> Documents = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 255])
        .Array[0, 12]
        .Array[0, 300];
    private static readonly Gen<(int Feature, int Weight)[]> Query = Gen.Select(Gen.Int[1, 45], Gen.Int[1, 1000]).Array[
        1,
        10
    ];

    [Fact]
    public void Early_termination_finds_what_a_full_scan_finds_in_whatever_steps_the_index_was_made() =>
        Gen.Select(Documents, Query, Gen.Int[1, 20], Gen.Int[1, 50])
            .Sample(
                (texts, asked, size, step) =>
                {
                    var terms = new Vocabulary();
                    var documents = texts
                        .Select(
                            (t, i) =>
                                (
                                    (Document)new Doc($"d{i:D3}"),
                                    (IReadOnlyList<Posting>)
                                        [
                                            .. t.DistinctBy(p => p.Feature)
                                                .Select(p => new Posting((ulong)p.Feature, (byte)p.Impact)),
                                        ]
                                )
                        )
                        .ToList();
                    var index = documents
                        .Chunk(step)
                        .Aggregate(InvertedIndex.Empty, (made, batch) => made.With(batch, terms, _ => true));
                    var query = asked
                        .DistinctBy(q => q.Feature)
                        .Select(q => new QueryTerm((ulong)q.Feature, q.Weight))
                        .ToList();

                    var scanned = documents
                        .Where(d => Admits(d.Item1))
                        .Select(d =>
                            (
                                d.Item1.Id,
                                Score: d.Item2.Sum(p =>
                                    p.Impact * query.FirstOrDefault(q => q.Feature == p.Feature).Weight
                                )
                            )
                        )
                        .Where(d => d.Score > 0)
                        .OrderByDescending(d => d.Score)
                        .ThenBy(d => d.Id, StringComparer.Ordinal)
                        .Take(size);
                    Assert.Equal(scanned, index.Best(terms, query, size, Admits).Select(f => (f.Document.Id, f.Score)));
                }
            );

    [Fact]
    public void A_filter_never_makes_the_list_short()
    {
        var terms = new Vocabulary();
        var index = InvertedIndex.Empty.With(
            [
                .. Enumerable
                    .Range(0, 10_000)
                    .Select(i =>
                        ((Document)new Doc($"d{i:D5}"), (IReadOnlyList<Posting>)[new Posting(7, (byte)(255 - i % 200))])
                    ),
            ],
            terms,
            _ => true
        );
        Assert.Equal(
            20,
            index.Best(terms, [new QueryTerm(7, 10)], 20, d => d.Id.EndsWith("99", StringComparison.Ordinal)).Count
        );
    }

    [Fact]
    public void The_number_of_segments_stays_small()
    {
        var terms = new Vocabulary();
        var index = InvertedIndex.Empty;
        for (var i = 0; i < 2000; i++)
            index = index.With([(new Doc($"{i}"), [new Posting((ulong)(i % 50 + 1), 9)])], terms, _ => true);
        Assert.InRange(index.Segments.Length, 1, 32);
    }

    private static bool Admits(Document document) => document.Id[^1] != '3';
}
