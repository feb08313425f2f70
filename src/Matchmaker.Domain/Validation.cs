using FluentValidation;

namespace Matchmaker.Domain;

/// <summary>What a validator finds, as errors in both languages with paths as the API names them.</summary>
public static class Validation
{
    /// <summary>The sentence of a rule in Chinese and English; every rule of an input has one.</summary>
    public static IRuleBuilderOptions<T, TProperty> Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string zh, string en) =>
        rule.WithMessage(en).WithState(_ => new Sentence(zh, en));

    /// <summary>One line that can be seen, of at most <paramref name="most"/> characters (<see cref="PlainText.Length"/>).</summary>
    public static IRuleBuilderOptions<T, string> Line<T>(this IRuleBuilder<T, string> rule, string zh, string en, int most) =>
        rule.Must(text => text is not null && PlainText.IsVisible(text)).Says($"请填写{zh}。", $"{en} is required.").Text(zh, en, most, lines: false)!;

    /// <summary>Text that can be seen and may have several lines, of at most <paramref name="most"/> characters.</summary>
    public static IRuleBuilderOptions<T, string> Lines<T>(this IRuleBuilder<T, string> rule, string zh, string en, int most) =>
        rule.Must(text => text is not null && PlainText.IsVisible(text)).Says($"请填写{zh}。", $"{en} is required.").Text(zh, en, most, lines: true)!;

    /// <summary>The same rules for a text that may be absent or empty.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, string zh, string en, int most, bool lines) =>
        rule.Must(text => text is null || PlainText.Length(text) <= most).Says($"{zh}最多 {most} 个字。", $"{en} may have at most {most} characters.")
            .Must((_, text, context) => Clean(text, zh, en, lines, context)).WithMessage("{Fault}").WithState((_, text) => Fault(text, zh, en, lines));

    private static bool Clean<T>(string? text, string zh, string en, bool lines, ValidationContext<T> context)
    {
        if (Fault(text, zh, en, lines) is not { } fault) return true;
        context.MessageFormatter.AppendArgument("Fault", fault.En);
        return false;
    }

    private static Sentence? Fault(string? text, string zh, string en, bool lines) =>
        text is not null && PlainText.Fault(text, lines) is { } fault ? new($"{zh}：{fault.Zh}", $"{en}: {fault.En}") : null;

    public static IReadOnlyList<UserError> Errors<T>(this IValidator<T> validator, T input) =>
        [.. validator.Validate(input).Errors.Select(e => new UserError(
            ErrorCode.Invalid, e.CustomState as Sentence ?? new(e.ErrorMessage, e.ErrorMessage), Path(e.PropertyName)))];

    private static string[] Path(string property) =>
        [.. property.Split('.', '[', ']').Where(p => p.Length > 0).Select(p => char.ToLowerInvariant(p[0]) + p[1..])];
}
