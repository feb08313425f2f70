using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph;

namespace Matchmaker.Api.Operations;

/// <summary>Startup: opens the store, fills an empty one, loads the read model, and lets requests in.</summary>
public sealed class Startup(
    IStore store,
    IChangeFeed feed,
    SeedStore seed,
    ReadModel live,
    FirstAccounts firstAccounts,
    Readiness readiness,
    AccountOptions options,
    IHostApplicationLifetime host,
    ILogger<Startup> log
) : IHostedService, IDisposable
{
    private static readonly ExponentialBackoff BackOff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    private static readonly LocalizedText Unreachable = new(
        "暂时无法连接数据库，正在重试。",
        "The store cannot be reached; trying again."
    );

    private readonly CancellationTokenSource _stopping = new();
    private Task? _under;
    private bool _isOpen;

    /// <summary>Why the start was given up; null while it has not been.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>
    /// Begins at once, so that the second core opens the store while the first puts the web host together.
    /// </summary>
    public void Begin() => _under ??= Task.Run(RunAsync);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Begin();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (_under is not null)
            await _under.WaitAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync()
    {
        try
        {
            for (var wait = BackOff.Shortest; !await TryAsync(_stopping.Token); wait = BackOff.After(wait))
                await Task.Delay(wait, _stopping.Token);
            readiness.Open();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped before it was open.
        }
        // Whatever the reason, the command that started the host says it and ends with an exit code.
#pragma warning disable CA1031
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
            if (!_isOpen)
                await store.OpenAsync(StoreUse.Fill, ct);
            _isOpen = true;
            await FillAsync(ct);
            await live.LoadAsync(ct);
            await firstAccounts.LimitAsync(ct);
            Announce(await firstAccounts.RunAsync(ct), firstAccounts.File, options.FirstPasswordDays);
            return true;
        }
        catch (StoreUnavailableException e) when (e.Passing)
        {
            log.LogWarning("The store cannot be reached; trying again: {Reason}", e.Message);
            readiness.Lost(e.Why ?? Unreachable);
            return false;
        }
    }

    private async Task FillAsync(CancellationToken ct)
    {
        if (await feed.RevisionAsync(ct) > 0)
            return;
        try
        {
            await seed.RunAsync(null, ct);
        }
        catch (StartupException)
        {
            // Another instance over the same store may have been first, or this one, when the answer to its last try
            // was lost.
            if (await feed.RevisionAsync(ct) == 0)
                throw;
        }
    }

    private static void Announce(IReadOnlyList<FirstAccount> made, string file, int days)
    {
        if (made.Count == 0)
            return;
        // What is no terminal keeps what it is given: a journal, a log file, a pipe. There the passwords have no
        // business.
        var seen = !System.Console.IsOutputRedirected;
        var lines = made.Select(a =>
            $"  {a.Role.PadRight(7)} " + (seen ? $"{a.Name.PadRight(7)} {a.Password}" : a.Name)
        );
        var (zh, en) = seen
            ? ($"只显示这一次，也写入 {file}", $"shown this once, and written to {file}")
            : ($"密码在 {file} 中，仅文件所有者可读", $"their passwords are in {file}, which its owner alone can read");
        var until = $"sign in and change the passwords within {days} days; the file is deleted when all are changed";
        System.Console.Out.WriteLine(
            $"""

            首批账号（{zh}；请在 {days} 天内登录并修改密码，全部修改后该文件自动删除）
            First accounts ({en}; {until})
            {string.Join(Environment.NewLine, lines)}

            """
        );
    }
}
