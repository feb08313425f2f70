using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph;

namespace Matchmaker.Api.Operations;

/// <summary>The start: opens the store, fills an empty one, loads what is kept in memory, and lets requests in.</summary>
public sealed class Opening(
    IStore store, IChangeFeed feed, SeedStore seed, LiveState live, FirstAccounts firstAccounts, Readiness readiness,
    IHostApplicationLifetime host, ILogger<Opening> log) : IHostedService, IDisposable
{
    private static readonly BackOff BackOff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    private static readonly Sentence Unreachable = new("暂时无法连接数据库，正在重试。", "The store cannot be reached; trying again.");

    private readonly CancellationTokenSource stopping = new();
    private Task? under;
    private bool isOpen;

    /// <summary>Why the start was given up; null while it has not been.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Begins at once, so that the second core opens the store while the first puts the web host together.</summary>
    public void Begin() => under ??= Task.Run(RunAsync);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Begin();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        if (under is not null) await under.WaitAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync()
    {
        try
        {
            for (var wait = BackOff.Shortest; !await TryAsync(stopping.Token); wait = BackOff.After(wait)) await Task.Delay(wait, stopping.Token);
            readiness.Open();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped before it was open.
        }
#pragma warning disable CA1031 // Whatever the reason, the command that started the host says it and ends with an exit code.
        catch (Exception failure)
        {
            Failure = failure;
            host.StopApplication();
        }
#pragma warning restore CA1031
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            if (!isOpen) await store.OpenAsync(ct);
            isOpen = true;
            await FillAsync(ct);
            await live.LoadAsync(ct);
            Announce(await firstAccounts.RunAsync(ct));
            return true;
        }
        catch (StoreUnavailableException e)
        {
            log.LogWarning(e, "The store cannot be reached; trying again");
            readiness.Lost(Unreachable);
            return false;
        }
    }

    private async Task FillAsync(CancellationToken ct)
    {
        if (await feed.RevisionAsync(ct) > 0) return;
        try
        {
            await seed.RunAsync(null, ct);
        }
        catch (StartProblemException)
        {
            // Another instance over the same store may have been first, or this one, when the answer to its last try was lost.
            if (await feed.RevisionAsync(ct) == 0) throw;
        }
    }

    private static void Announce(IReadOnlyList<FirstAccount> made)
    {
        if (made.Count == 0) return;
        var lines = made.Select(a => $"  {a.Role,-7} {a.Name,-7} {a.Password}");
        System.Console.Out.WriteLine($"""

            首批账号（只显示这一次，也写入数据目录的 {FirstAccounts.FileName}；首次登录后请修改密码，然后可删除该文件）
            First accounts (shown this once, and written to {FirstAccounts.FileName} in the data directory; change the passwords, then delete the file)
            {string.Join(Environment.NewLine, lines)}

            """);
    }
}
