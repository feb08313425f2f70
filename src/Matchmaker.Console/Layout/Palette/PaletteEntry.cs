namespace Matchmaker.Console.Layout.Palette;

/// <summary>Something that the palette leads to.</summary>
/// <param name="Icon">The id of a symbol in <c>wwwroot/icons.svg</c>.</param>
/// <param name="Href">Address from where the product stands.</param>
/// <param name="Note">What tells it from others of the same name; null where nothing has to.</param>
public sealed record PaletteEntry(string Icon, string Href, string Name, string? Note = null);

/// <summary>Entries of one kind under their heading.</summary>
public sealed record PaletteGroup(string Name, IReadOnlyList<PaletteEntry> Entries);
