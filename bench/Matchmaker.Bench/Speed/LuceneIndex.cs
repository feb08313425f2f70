using System.Globalization;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Speed;

/// <summary>
/// Lucene.Net 4.8 as it comes: BM25 over the bigrams of its CJKAnalyzer, one document for each firm and each offer, any
/// word suffices.
/// </summary>
internal sealed class LuceneIndex : IIndex
{
    private const string Id = "id",
        Text = "text";
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("matchmaker-lucene-");
    private readonly CJKAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly MMapDirectory _directory;
    private readonly IndexWriter _writer;
    private IndexSearcher? _searcher;

    public LuceneIndex()
    {
        _directory = new MMapDirectory(_folder);
        _writer = new IndexWriter(
            _directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer)
            {
                Similarity = new BM25Similarity(),
                RAMBufferSizeMB = 128,
            }
        );
        BooleanQuery.MaxClauseCount = 4096;
    }

    public long Disk => _folder.EnumerateFiles().Sum(f => f.Length);

    public void Add(IReadOnlyList<IRecord> records)
    {
        foreach (var record in records)
        {
            if (Texts.Of(record) is { } text)
                _writer.AddDocument([
                    new StringField(Id, record.Id, Field.Store.YES),
                    new TextField(Text, text, Field.Store.NO),
                ]);
        }
    }

    public void Finish()
    {
        _writer.Dispose();
        _searcher = new IndexSearcher(DirectoryReader.Open(_directory)) { Similarity = new BM25Similarity() };
    }

    public IReadOnlyList<Hit> Ask(Project need, int most)
    {
        var query = new BooleanQuery();
        foreach (var word in Words(Texts.Of(need)).Distinct(StringComparer.Ordinal))
            query.Add(new TermQuery(new Term(Text, word)), Occur.SHOULD);
        return
        [
            .. _searcher!
                .Search(query, most)
                .ScoreDocs.Select(d => new Hit(_searcher.Doc(d.Doc).Get(Id, CultureInfo.InvariantCulture), d.Score)),
        ];
    }

    public void Dispose()
    {
        _searcher?.IndexReader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
        _folder.Delete(recursive: true);
    }

    private List<string> Words(string text)
    {
        var words = new List<string>();
        using var stream = _analyzer.GetTokenStream(Text, text);
        var word = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(word.ToString()!);
        stream.End();
        return words;
    }
}
