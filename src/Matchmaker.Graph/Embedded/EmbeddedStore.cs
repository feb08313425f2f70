using Dapper;
using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Checking;
using Matchmaker.Graph.Embedded.Files;
using Matchmaker.Graph.Embedded.Ledger;
using Matchmaker.Graph.Embedded.Migrations;
using Matchmaker.Graph.Embedded.Reading;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Matchmaker.Graph.Embedded;

/// <summary>One SQLite file in a directory of its own: one writer, any number of readers, durable commits.</summary>
internal sealed class EmbeddedStore : IStore
{
    public const string FileName = StoreFolder.FileName;

    private readonly StoreFolder _folder;
    private readonly TimeProvider _time;
    private readonly ILogger<EmbeddedStore>? _log;
    private readonly BackgroundLoops _loops;
    private GroupCommit? _writer;
    private bool _isOpen;

    public EmbeddedStore(
        StoreOptions options,
        TimeProvider time,
        StoreCalls calls,
        UnreadableRecords unreadable,
        BackgroundLoops loops,
        ILogger<EmbeddedStore>? log = null
    )
    {
        (_folder, _time, _loops, _log) = (new StoreFolder(options), time, loops, log);
        Reads = new EmbeddedReads(_folder, calls, unreadable);
    }

    public EmbeddedReads Reads { get; }
    public AsyncSignal Landed { get; } = new();
    public GroupCommit Writer =>
        _writer ?? throw new InvalidOperationException("The store is not open for writing: call OpenAsync first.");

    public void Prepare(StoreUse use) =>
        Named(() =>
        {
            if (_folder.Obstacle(use) is { } obstacle)
                throw new StoreRefusedException(obstacle);
            if (!_folder.HasStore)
                StoreCreation.Make(_folder);
        });

    public async Task OpenAsync(StoreUse use, CancellationToken ct)
    {
        if (_isOpen)
            throw new InvalidOperationException("The store is open already.");
        Prepare(use);
        Named(() =>
        {
            Reads.ChangeNothing();
            var version = LookAt();
            if (use is not StoreUse.Read)
                OpenToWrite();
            else if (version < Migrator.Newest)
                throw new StoreRefusedException(Older(version));
        });
        _isOpen = true;
        if (use is not StoreUse.Read)
            await FollowUpMigration.RunAsync(new EmbeddedLedger(this), HoldingFollowUpsAsync, ct);
    }

    public IAsyncEnumerable<LocalizedText> CheckAsync(CancellationToken ct) =>
        new StoreCheck(_folder, Reads, _isOpen).RunAsync(ct);

    public Task BackupAsync(string path, CancellationToken ct) => Task.Run(() => Backup(Path.GetFullPath(path)), ct);

    public async ValueTask DisposeAsync()
    {
        Reads.Close();
        // Closing the last connection folds the write-ahead log into the file.
        if (_writer is not null)
            await _writer.DisposeAsync();
        (_writer, _isOpen) = (null, false);
    }

    /// <summary>
    /// Engagements whose follow-ups are still in their bodies, as a release before wrote them; an index holds these
    /// alone.
    /// </summary>
    private Task<IReadOnlyList<Engagement>> HoldingFollowUpsAsync(string after, int take, CancellationToken ct) =>
        Reads.RecordsAsync<Engagement>(
            nameof(FollowUpMigration),
            "SELECT body FROM engagement WHERE json_array_length(body, '$.followUps') > 0 AND id > "
                + "@after ORDER BY id LIMIT @take",
            new { after, take },
            ct
        );

    private long LookAt()
    {
        using var connection = Reads.Open();
        return StoreInspection.At(connection, _folder.File);
    }

    private void OpenToWrite()
    {
        Reads.Close();
        Reads.BesideWriter();
        // SQLite gives its companions the mode of the file.
        foreach (var file in _folder.AllFiles.Where(OwnerPermissions.Narrow))
            _log?.LogWarning("Others had rights to {File}; from now on it is its owner's alone", file);
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = _folder.File,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ToString()
        );
        try
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = OFF");
            // SQLite opens what it may not write as well, and would say so with the first write.
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                throw new StoreUnavailableException(StoreFaults.ReadOnly(_folder.File), passing: false);
            Migrator.Run(connection);
            EmbeddedRefolding.BringUpToDate(connection);
            _writer = new GroupCommit(connection, _folder.File, _time, _loops, _ => Landed.Fire());
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Backup(string path)
    {
        if (!_isOpen)
        {
            Prepare(StoreUse.Read);
            Named(Reads.ChangeNothing);
        }
        new StoreBackup(_folder, Reads).Write(path);
    }

    /// <summary>What the machine says against it is said in words that help.</summary>
    private void Named(Action use)
    {
        try
        {
            use();
        }
        catch (Exception e) when (StoreFaults.IsOne(e))
        {
            throw StoreFaults.Of(e, _folder.File);
        }
    }

    private static LocalizedText Older(long version) =>
        new(
            $"数据文件还是第 {version} 版结构（本程序为第 {Migrator.Newest} 版）。请先备份，再用 serve 或 seed 打开一次使其升级，然后重试。",
            $"The data file is still at structure {version}, and this program works with {Migrator.Newest}. Back "
                + "it up, open it once with serve or seed, "
                + "which brings it up to date, and try again."
        );
}
