using System.Text;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Commands.Records;

/// <summary>Writes every record to a file of JSON lines, while the store may be in use.</summary>
public sealed class ExportRecords(IRecords records, IChangeFeed feed, TimeProvider time)
{
    /// <summary>
    /// Changes read at once while the export catches up with the feed; doubled, twice the memory and hardly less time.
    /// </summary>
    private const int Take = 1000;

    /// <returns>How many lines of records were written.</returns>
    public async Task<int> RunAsync(Stream file, bool withPasswords, Progress progress, CancellationToken ct)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true);
        var start = await feed.RevisionAsync(ct);
        // What is committed while reading follows as later lines, so that the file is the store at one revision, this
        // one or a later.
        await writer.WriteLineAsync(
            RecordLine
                .Write(new ExportHeader(ExportHeader.Name, ExportHeader.Newest, start, time.GetUtcNow(), withPasswords))
                .AsMemory(),
            ct
        );
        await foreach (var record in records.AllAsync(ct))
            await LineAsync(RecordLine.Of(Told(record, withPasswords)));
        for (
            var changes = await feed.SinceAsync(start, Take, ct);
            changes.Count > 0;
            changes = await feed.SinceAsync(changes[^1].Revision, Take, ct)
        )
        {
            foreach (var change in changes.Where(c => !c.Unreadable))
                await LineAsync(
                    change.Record is { } record
                        ? RecordLine.Of(Told(record, withPasswords))
                        : RecordLine.Removed(change)
                );
        }
        await writer.WriteLineAsync(RecordLine.Write(new ExportEnd((int)progress.Count)).AsMemory(), ct);
        return (int)progress.Count;

        Task LineAsync(string line)
        {
            progress.Step();
            return writer.WriteLineAsync(line.AsMemory(), ct);
        }
    }

    private static IRecord Told(IRecord record, bool withPasswords) => withPasswords ? record : record.WithoutSecrets();
}

internal static class AccountExport
{
    /// <summary>The record as it is told where neither passwords nor tokens are.</summary>
    public static IRecord WithoutSecrets(this IRecord record) =>
        record switch
        {
            Account account => account.WithoutPassword(),
            // Nothing has this hash: the token is known by its name, and good for nothing.
            ApiToken token => token with { SecretHash = "" },
            _ => record,
        };

    /// <summary>
    /// The account as it is told where its password is not: nobody can sign in with it until staff give it a new one.
    /// </summary>
    private static Account WithoutPassword(this Account account) =>
        account with
        {
            PasswordHash = "",
            Stamp = "",
            MustChangePassword = true,
            FirstPasswordUntil = null,
            UnlockedAt = null,
            Ended = null,
        };
}
