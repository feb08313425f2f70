using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Feedback;

/// <summary>
/// The profile text of a project or a firm: what it says of itself, as one text to compare with others of its kind. A
/// firm's name is no part of it.
/// </summary>
public static class ProfileText
{
    // Characters of a description: the first part names the thing. It bounds what each mark keeps; doubled, marks on
    // long descriptions take twice the space.
    private const int MostCharacters = 2000;

    public static string Of(Project project) =>
        Cut(string.Join('\n', [project.Title, project.Description, .. project.Requirements.Select(r => r.Text)]));

    public static string Of(Firm firm, Catalogue catalogue) =>
        Cut(
            string.Join(
                '\n',
                [
                    .. firm.Capabilities.Select(c => c.Text),
                    .. firm.Positions.Select(p => catalogue.Link(p.Link)?.Zh).OfType<string>(),
                ]
            )
        );

    private static string Cut(string text) => PlainText.Cut(text, MostCharacters);
}
