using FluentValidation;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Engagements;

/// <summary>The limits of an engagement's texts and lists, for whoever writes them.</summary>
internal static class EngagementRules
{
    /// <summary>
    /// Follow-ups of one engagement, one for every working day of nearly a year. Set by hand; doubled, the record may
    /// be twice as large.
    /// </summary>
    public const int MostFollowUps = 200;

    /// <summary>Characters of a message: a page. Set by hand; doubled, nothing else changes.</summary>
    public const int LongestMessage = 2000;

    public static IRuleBuilderOptions<T, string?> NoteOnStage<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Text("备注", "The note", 1000, lines: true);

    public static IRuleBuilderOptions<T, string> FollowUpText<T>(this IRuleBuilder<T, string> rule) =>
        rule.Line("跟踪内容", "The follow-up's text", 1000);

    public static IRuleBuilderOptions<T, string?> Message<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Text("留言", "The message", LongestMessage, lines: true);

    public static UserError? MessageRefusal(string? message) =>
        Messages.Errors(new Written(message)) is [var first, ..] ? first : null;

    private sealed record Written(string? Message);

    private static readonly InlineValidator<Written> Messages = Of();

    private static InlineValidator<Written> Of()
    {
        var validator = new InlineValidator<Written>();
        validator.RuleFor(w => w.Message).Message();
        return validator;
    }
}
