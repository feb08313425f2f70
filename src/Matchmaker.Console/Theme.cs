namespace Matchmaker.Console;

/// <summary>
/// The theme that a visitor chose, kept in a cookie. The server writes it on the page's root, so that no page shows in
/// the other theme first.
/// </summary>
public static class Theme
{
    public const string Cookie = "theme";
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>What the cookie says; null, so that the system decides, when it says anything else.</summary>
    public static string? Chosen(string? cookie) => cookie is Light or Dark ? cookie : null;
}
