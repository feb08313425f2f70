using System.Text;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Bench.Speed;

/// <summary>
/// SQLite's FTS5 over bigrams made by the program, as its own tokenisers find no Chinese word of two characters; bm25,
/// any word suffices.
/// </summary>
internal sealed class Fts5Index : IIndex
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matchmaker-fts5-");
    private readonly SqliteConnection _connection;
    private readonly List<string> _ids = [];

    public Fts5Index()
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "texts.db")};Pooling=False");
        _connection.Open();
        Run(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; CREATE VIRTUAL "
                + "TABLE texts USING fts5(text, content='')"
        );
    }

    public long Disk => _folder.EnumerateFiles().Sum(f => f.Length);

    public void Add(IReadOnlyList<IRecord> records)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO texts(rowid, text) VALUES ($row, $text)";
        var (row, words) = (
            insert.Parameters.Add("$row", SqliteType.Integer),
            insert.Parameters.Add("$text", SqliteType.Text)
        );
        foreach (var record in records)
        {
            if (Texts.Of(record) is not { } text)
                continue;
            (row.Value, words.Value) = (_ids.Count, string.Join(' ', Bigrams(text)));
            insert.ExecuteNonQuery();
            _ids.Add(record.Id);
        }
        transaction.Commit();
    }

    public void Finish() { }

    public IReadOnlyList<Hit> Ask(Project need, int most)
    {
        using var ask = _connection.CreateCommand();
        ask.CommandText = "SELECT rowid, -bm25(texts) FROM texts WHERE texts MATCH $words ORDER BY rank LIMIT $most";
        ask.Parameters.AddWithValue(
            "$words",
            string.Join(" OR ", Bigrams(Texts.Of(need)).Distinct(StringComparer.Ordinal).Select(w => $"\"{w}\""))
        );
        ask.Parameters.AddWithValue("$most", most);
        using var reader = ask.ExecuteReader();
        var hits = new List<Hit>();
        while (reader.Read())
            hits.Add(new Hit(_ids[reader.GetInt32(0)], reader.GetDouble(1)));
        return hits;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Delete(recursive: true);
    }

    // As Lucene's CJKAnalyzer does: pairs of neighbouring Chinese characters, a single one alone, and words of other
    // letters in lower case.
    private static IEnumerable<string> Bigrams(string text)
    {
        var run = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? char.ToLowerInvariant(text[i]) : ' ';
            var continues = run.Length > 0 && char.IsLetterOrDigit(c) && IsChinese(c) == IsChinese(run[0]);
            if (!continues && run.Length > 0)
            {
                foreach (var word in Cut(run.ToString()))
                    yield return word;
                run.Clear();
            }
            if (char.IsLetterOrDigit(c))
                run.Append(c);
        }
    }

    private static IEnumerable<string> Cut(string run) =>
        IsChinese(run[0]) && run.Length > 1
            ? Enumerable.Range(0, run.Length - 1).Select(i => run.Substring(i, 2))
            : [run];

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff';

    private void Run(string statement)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
