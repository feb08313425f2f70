using Matchmaker.Architecture.Tests.Reading;

namespace Matchmaker.Architecture.Tests;

/// <summary>A project's folders in their one order: each uses itself and what stands before it.</summary>
/// <param name="Root">The project's own namespace.</param>
/// <param name="Folders">The first part of a namespace below the root; "" is the root itself.</param>
/// <param name="Known">Arrows against the order that are still there ("Events -> Ledger"). The list may only become
/// shorter.</param>
internal sealed record Order(string Root, IReadOnlyList<string> Folders, IReadOnlyList<string> Known)
{
    /// <summary>The folders that have no place in the order yet.</summary>
    public IReadOnlyList<string> Unplaced() =>
        [
            .. ProductAssembly
                .Read(Root)
                .Types.Select(t => FolderOf(t.Namespace))
                .OfType<string>()
                .Distinct()
                .Except(Folders)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The arrows against the order, each with the types that make it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TypeUse>> Against() =>
        ProductAssembly
            .Read(Root)
            .Uses.Concat(SourceFolder.Uses(Root))
            .Select(use => (use, from: FolderOf(use.From.Namespace), to: FolderOf(use.To.Namespace)))
            .Where(arrow => arrow is { from: not null, to: not null } && PlaceOf(arrow.from!) < PlaceOf(arrow.to!))
            .GroupBy(arrow => $"{Shown(arrow.from!)} -> {Shown(arrow.to!)}", arrow => arrow.use, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<TypeUse>)[.. g], StringComparer.Ordinal);

    private int PlaceOf(string folder) => Folders.ToList().IndexOf(folder);

    private string? FolderOf(string name) =>
        name == Root ? ""
        : name.StartsWith(Root + ".", StringComparison.Ordinal) ? name[(Root.Length + 1)..].Split('.')[0]
        : null;

    private static string Shown(string folder) => folder.Length == 0 ? "root" : folder;
}
