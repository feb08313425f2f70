namespace Matchmaker.Api.Schema.FollowUps;

/// <summary>The descriptions of the arguments that lists of follow-ups share.</summary>
internal static class FollowUpArguments
{
    public const string Done = "True: only those that are done; false: only those still to do.";
    public const string DueBefore = "Only those due before this day.";
}
