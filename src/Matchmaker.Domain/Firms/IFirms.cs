using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>The port that reads firms.</summary>
public interface IFirms
{
    /// <summary>In no particular order; unknown ids are absent.</summary>
    Task<IReadOnlyList<Firm>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);
    Task<Page<Firm>> PageAsync(FirmQuery query, PageRequest page, CancellationToken ct);

    /// <summary>The firms that lead any of these chains.</summary>
    Task<IReadOnlyList<Firm>> LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct);
}

/// <summary>What a list of firms is narrowed to; an absent or empty part narrows nothing.</summary>
/// <param name="Text">Words in the name, the capabilities or the credit code; at most 200 characters.</param>
/// <param name="Chains">Firms with a position in, or leading, any of these.</param>
/// <param name="UpdatedSince">Firms that were changed at or after this time, by the clock of whoever changed
/// them.</param>
public sealed record FirmFilter(
    string? Text = null,
    IReadOnlyList<string>? Chains = null,
    IReadOnlyList<string>? Links = null,
    IReadOnlyList<string>? Districts = null,
    IReadOnlyList<FirmRole>? Roles = null,
    IReadOnlyList<Tier>? Tiers = null,
    IReadOnlyList<LibraryState>? Library = null,
    DateTimeOffset? UpdatedSince = null
)
{
    /// <summary>
    /// What the text looks for, folded: its words, or the one credit code that it is, however it is written.
    /// </summary>
    public IReadOnlyList<string> Words() =>
        Text is not null && Uscc.Sought(Text) is { } code ? [SearchText.Fold(code)] : SearchText.Words(Text);
}

/// <summary>The order of a list of firms.</summary>
public enum FirmOrder
{
    Name,
    ConfirmedDesc,
}

/// <summary>A query for firms: a filter, an order, and whether firms struck from the library are in it.</summary>
/// <param name="WithRemoved">Whether firms struck from the library are in it: staff see them, others do not.</param>
public sealed record FirmQuery(FirmFilter Filter, FirmOrder Order = FirmOrder.Name, bool WithRemoved = false)
{
    /// <summary>For its cursors.</summary>
    public string List => $"firms/{Order}";
}
