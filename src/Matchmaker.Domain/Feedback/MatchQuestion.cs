using System.Security.Cryptography;
using System.Text;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Feedback;

/// <summary>The question that a list of candidates answers: a project, a firm, or a text alone.</summary>
/// <param name="Text">The words in which it is asked, as they read then: the free text, or what the project or the firm
/// says of itself.</param>
/// <param name="Seeking">What stands in the list.</param>
public sealed record MatchQuestion(string? Project, string? Firm, string Text, Seeking Seeking)
{
    /// <summary>The same for the same list, however its words have changed since; a text is its words.</summary>
    public string Key =>
        Project ?? Firm ?? $"{Seeking}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";

    public static MatchQuestion Of(Project project) =>
        new(
            project.Id,
            null,
            ProfileText.Of(project),
            project.Kind is ProjectKind.Demand ? Seeking.Firms : Seeking.Demands
        );

    public static MatchQuestion Of(Firm firm, Catalogue catalogue) =>
        new(null, firm.Id, ProfileText.Of(firm, catalogue), Seeking.Demands);

    public static MatchQuestion Of(string text, Seeking seeking) => new(null, null, PlainText.Tidy(text), seeking);

    /// <summary>
    /// Which of a match's two sides stands in the list: the firm with whatever it offers, or the project; an offer for
    /// a firm that is not to be told.
    /// </summary>
    public string CandidateOf(string? firm, string? project) =>
        (Seeking is Seeking.Firms ? firm ?? project : project)
        ?? throw new InvalidOperationException("A match has a firm or a project.");
}
