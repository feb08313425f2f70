using Dapper;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Checking;
using Matchmaker.Graph.Embedded.Ledger;
using Matchmaker.Graph.Embedded.Migrations;
using Matchmaker.Graph.Embedded.Reading;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded;

/// <summary>One SQLite file in a directory of its own: one writer, any number of readers, durable commits.</summary>
internal sealed class EmbeddedStore : IStore
{
    public const string FileName = "matchmaker.db";

    private readonly string _file;
    private readonly TimeProvider _time;
    private readonly Loops _loops;
    private GroupCommit? _writer;

    public EmbeddedStore(StoreOptions options, TimeProvider time, StoreCalls calls, UnreadableRecords unreadable, Loops loops)
    {
        _file = Path.Combine(Path.GetFullPath(options.Data), FileName);
        (_time, _loops) = (time, loops);
        Reads = new Reads(_file, calls, unreadable);
    }

    public Reads Reads { get; }
    public Signal Landed { get; } = new();
    public GroupCommit Writer => _writer ?? throw new InvalidOperationException("The store is not open: call OpenAsync first.");

    public Task OpenAsync(CancellationToken ct)
    {
        if (_writer is not null) throw new InvalidOperationException("The store is open already.");
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = _file, Pooling = false, ForeignKeys = true, DefaultTimeout = 30,
            }.ToString());
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = OFF");
            Migrator.Run(connection);
            _writer = new GroupCommit(connection, _time, _loops, _ => Landed.Fire());
            return Task.CompletedTask;
        }
        catch (Exception e)
        {
            connection?.Dispose();
            throw e switch
            {
                SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_NOTADB } => new StoreRefusedException(
                    $"{_file} 不是数据库文件，请检查数据目录的设置。 {_file} is not a database; check which data directory is set.", e),
                SqliteException or IOException or UnauthorizedAccessException => new StoreUnavailableException($"{_file}: {e.Message}", e),
                _ => e,
            };
        }
    }

    public IAsyncEnumerable<Sentence> CheckAsync(CancellationToken ct) => new StoreCheck(Reads).RunAsync(ct);

    public Task BackupAsync(string path, CancellationToken ct) => Task.Run(() => Backup(Path.GetFullPath(path)), ct);

    public async ValueTask DisposeAsync()
    {
        if (_writer is null) return;
        Reads.Close();
        // Closing the last connection folds the write-ahead log into the file.
        await _writer.DisposeAsync();
        _writer = null;
    }

    private void Backup(string path)
    {
        if (File.Exists(path))
            throw new StoreRefusedException(new Sentence($"{path} 已存在，请另选备份文件名。", $"{path} exists; choose another name for the backup."));
        var unfinished = path + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(unfinished);
        using (var source = Reads.Open())
        using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            target.Open();
            source.BackupDatabase(target);
            // One file without companions, so that it can be moved about.
            target.Execute("PRAGMA journal_mode = DELETE");
        }
        File.Move(unfinished, path);
    }
}
