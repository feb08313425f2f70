namespace Matchmaker.Console.Parts.Records;

/// <summary>
/// Something that happened to a record: a move, a message, a follow-up, a change, a file, an outcome.
/// </summary>
/// <param name="Icon">The id of a symbol in <c>wwwroot/icons.svg</c>.</param>
/// <param name="Who">The person or the side that did it.</param>
/// <param name="Text">What was done, as the rest of the sentence that begins with <paramref name="Who"/>.</param>
/// <param name="Body">What was written; null where nothing was.</param>
public sealed record TimelineEntry(
    string Id,
    string Icon,
    string Who,
    DateTimeOffset At,
    string Text,
    string? Body = null,
    bool Internal = false
);
