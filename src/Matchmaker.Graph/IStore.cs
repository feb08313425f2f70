using Matchmaker.Domain;

namespace Matchmaker.Graph;

/// <summary>What the host asks of a store beside the ports; disposing it finishes the commits that were accepted and closes it cleanly.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Makes the store ready, bringing its structure up to date. Called once, before any port.</summary>
    /// <exception cref="StoreRefusedException">The data was written by a newer program, or is not this product's.</exception>
    /// <exception cref="Domain.Ledger.StoreUnavailableException">The store cannot be reached.</exception>
    Task OpenAsync(CancellationToken ct);

    /// <summary>Verifies every invariant; a sentence for each thing that is wrong, none when all is well.</summary>
    IAsyncEnumerable<Sentence> CheckAsync(CancellationToken ct);

    /// <summary>Writes a consistent copy to a new file while the store is in use.</summary>
    /// <exception cref="StoreRefusedException">The file exists, or this store is backed up by its own tools.</exception>
    Task BackupAsync(string path, CancellationToken ct);
}
