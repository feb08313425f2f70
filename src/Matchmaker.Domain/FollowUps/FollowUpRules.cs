namespace Matchmaker.Domain.FollowUps;

/// <summary>The limits of follow-ups, for whoever writes them.</summary>
internal static class FollowUpRules
{
    /// <summary>
    /// Open follow-ups about one firm or event: far more than anybody can attend to. Those that are done are not
    /// counted, for a firm is looked after for years. Two requests at once may pass it by one. Set by hand; doubled,
    /// such a list may be twice as long.
    /// </summary>
    public const int MostOpen = 200;
}
