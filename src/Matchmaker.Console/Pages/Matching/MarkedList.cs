using Matchmaker.Domain.Feedback;

namespace Matchmaker.Console.Pages.Matching;

/// <summary>The list that a reader's marks belong to: a project's, a firm's, or that of a text.</summary>
/// <param name="Seeking">What the text was matched with; null for a project or a firm.</param>
public sealed record MarkedList(
    string? Project = null,
    string? Firm = null,
    string? Text = null,
    Seeking? Seeking = null
);
