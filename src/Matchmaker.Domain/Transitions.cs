namespace Matchmaker.Domain;

/// <summary>
/// Whether a move may be made: freely, only with a reason given, by somebody else alone, or by nobody.
/// </summary>
public enum Move
{
    Free,
    Correction,
    NotYours,
    Never,
}

/// <summary>
/// The state-transition table of one concept: who may move it from which state to which, and where a reason is needed.
/// It is data rather than code, so that the use case, the console's buttons and the printed page in docs/ read the same
/// rows.
/// </summary>
/// <typeparam name="TState">The states, an enum.</typeparam>
/// <typeparam name="TMover">The parts that a caller can have, an enum.</typeparam>
public sealed class Transitions<TState, TMover>(params IEnumerable<Transition<TState, TMover>> rows)
    where TState : struct, Enum
    where TMover : struct, Enum
{
    private readonly Dictionary<(TState From, TState To), Transition<TState, TMover>> _rows = rows.ToDictionary(r =>
        (r.From, r.To)
    );

    /// <summary>Every move that somebody may make, in the order of the states.</summary>
    public IReadOnlyList<Transition<TState, TMover>> Rows { get; } = [.. rows.OrderBy(r => r.From).ThenBy(r => r.To)];

    public Move Of(TMover mover, TState from, TState to) =>
        !_rows.TryGetValue((from, to), out var row) ? Move.Never
        : row.Freely.Contains(mover) ? Move.Free
        : row.WithReason.Contains(mover) ? Move.Correction
        : Move.NotYours;
}

/// <summary>One row of a <see cref="Transitions{TState, TMover}"/>.</summary>
/// <param name="Freely">Who makes this move without saying why.</param>
/// <param name="WithReason">Who makes it only with a reason.</param>
public sealed record Transition<TState, TMover>(
    TState From,
    TState To,
    IReadOnlyList<TMover> Freely,
    IReadOnlyList<TMover> WithReason
)
    where TState : struct, Enum
    where TMover : struct, Enum;
