using static Matchmaker.Domain.Firms.LibraryState;

namespace Matchmaker.Domain.Firms;

/// <summary>Who keeps the firm library.</summary>
public enum LibraryMover
{
    Staff,
}

/// <summary>
/// The table of a firm's states in the library: staff may set any, also the one that it has, and say why where they
/// suspend or remove it.
/// </summary>
public static class LibraryMoves
{
    public static Transitions<LibraryState, LibraryMover> Table { get; } =
        new(
            from f in Enum.GetValues<LibraryState>()
            from t in Enum.GetValues<LibraryState>()
            select t is Suspended or Removed
                ? new Transition<LibraryState, LibraryMover>(f, t, [], [LibraryMover.Staff])
                : new Transition<LibraryState, LibraryMover>(f, t, [LibraryMover.Staff], [])
        );

    /// <summary>Whether this state is set only with a reason, whatever the firm's state before.</summary>
    public static bool NeedsReason(LibraryState to) => Table.Rows.Any(r => r.To == to && r.WithReason.Count > 0);
}
