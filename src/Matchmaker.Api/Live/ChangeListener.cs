using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Live;

/// <summary>A subscriber of a <see cref="ChangeBroadcast"/>.</summary>
public sealed class ChangeListener : IDisposable
{
    /// <summary>
    /// What may wait to be read, in times the feed was read; each brings about a thousand changes at most. Set by hand.
    /// Doubled, a subscriber that reads too slowly is dropped later and may take twice the memory until then.
    /// </summary>
    public const int Capacity = 64;

    private static readonly UserError Behind = new(
        ErrorCode.LimitExceeded,
        new("接收过慢，事件已积压。请重新订阅。", "Events were read too slowly and piled up. Please subscribe again.")
    );

    private readonly Channel<IReadOnlyCollection<Change>> _heard = Channel.CreateBounded<IReadOnlyCollection<Change>>(
        new BoundedChannelOptions(Capacity) { SingleReader = true }
    );

    private readonly Action<ChangeListener> _leave;

    internal ChangeListener(Action<ChangeListener> leave) => _leave = leave;

    /// <summary>False when it has fallen behind, and hears no more.</summary>
    internal bool Hears(IReadOnlyCollection<Change> changes)
    {
        if (_heard.Writer.TryWrite(changes))
            return true;
        _heard.Writer.TryComplete(new Refusal(Behind));
        return false;
    }

    /// <summary>
    /// All that waits, whenever something does; ends with LIMIT_EXCEEDED when it was read too slowly.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<Change>> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (await _heard.Reader.WaitToReadAsync(ct))
        {
            var waiting = new List<Change>();
            while (_heard.Reader.TryRead(out var changes))
                waiting.AddRange(changes);
            yield return waiting;
        }
    }

    public void Dispose() => _leave(this);
}
