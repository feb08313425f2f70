using Matchmaker.Domain;

namespace Matchmaker.Graph;

/// <summary>
/// The part of a store that the host needs beside the ports; disposing it finishes the commits that were accepted and
/// closes it cleanly.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>
    /// Looks at the place where the store is before anything else is written there, and makes an empty store where
    /// that is asked for and nothing stands against it. <see cref="OpenAsync"/> does the same.
    /// </summary>
    /// <exception cref="StoreRefusedException">There is no store, or not one that can be used so.</exception>
    /// <exception cref="Domain.Ledger.StoreUnavailableException">The place cannot be used.</exception>
    void Prepare(StoreUse use);

    /// <summary>
    /// Makes the store ready; where it may be changed, its structure is brought up to date. Called once, before any
    /// port.
    /// </summary>
    /// <exception cref="StoreRefusedException">
    /// The data was written by a newer program, is not this product's, or is not there.
    /// </exception>
    /// <exception cref="Domain.Ledger.StoreUnavailableException">The store cannot be reached, or is broken.</exception>
    Task OpenAsync(StoreUse use, CancellationToken ct);

    /// <summary>
    /// Verifies every invariant; a sentence for each thing that is wrong, none when all is well. It changes nothing,
    /// and needs no <see cref="OpenAsync"/>: what keeps a store from being opened is there to be found.
    /// </summary>
    IAsyncEnumerable<LocalizedText> CheckAsync(CancellationToken ct);

    /// <summary>
    /// Writes a consistent copy to a new file while the store is in use; needs no <see cref="OpenAsync"/>.
    /// </summary>
    /// <exception cref="StoreRefusedException">
    /// The file exists or cannot be written, or this store is backed up by its own tools.
    /// </exception>
    /// <exception cref="Domain.Ledger.StoreUnavailableException">The store cannot be read whole.</exception>
    Task BackupAsync(string path, CancellationToken ct);
}

/// <summary>Opening a store for use, in one call for the commands that need no more.</summary>
public static class StoreOpening
{
    /// <summary>For everything, as the product itself does.</summary>
    public static Task OpenAsync(this IStore store, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.OpenAsync(StoreUse.Fill, ct);
    }
}
