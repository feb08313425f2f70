using FluentValidation;

namespace Matchmaker.Domain.Text;

/// <summary>What a validator finds, as errors in both languages with paths as the API names them.</summary>
public static class Validation
{
    /// <summary>The sentence of a rule in Chinese and English; every rule of an input has one.</summary>
    public static IRuleBuilderOptions<T, TProperty> Says<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule,
        string zh,
        string en
    ) => rule.WithMessage(en).WithState(_ => new LocalizedText(zh, en));

    /// <summary>
    /// One line that can be seen, of at most <paramref name="most"/> characters (<see cref="PlainText.Length"/>).
    /// </summary>
    public static IRuleBuilderOptions<T, string> Line<T>(
        this IRuleBuilder<T, string> rule,
        string zh,
        string en,
        int most
    ) => rule.Faultless(text => IsMissing(text) ? Missing(zh, en) : Fault(text, zh, en, most, lines: false));

    /// <summary>
    /// Text that can be seen and may have several lines, of at most <paramref name="most"/> characters.
    /// </summary>
    public static IRuleBuilderOptions<T, string> Lines<T>(
        this IRuleBuilder<T, string> rule,
        string zh,
        string en,
        int most
    ) => rule.Faultless(text => IsMissing(text) ? Missing(zh, en) : Fault(text, zh, en, most, lines: true));

    /// <summary>The same rules for a text that may be absent, or have nothing to be seen in it.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(
        this IRuleBuilder<T, string?> rule,
        string zh,
        string en,
        int most,
        bool lines
    ) => rule.Faultless(text => text is null ? null : Fault(text, zh, en, most, lines));

    /// <summary>A text that is needed here although it may be absent elsewhere.</summary>
    public static IRuleBuilderOptions<T, string?> Needed<T>(this IRuleBuilder<T, string?> rule, string zh, string en) =>
        rule.Must(text => !IsMissing(text)).Says(zh, en);

    /// <summary>What is wrong with a text of that name; null when nothing is.</summary>
    public static LocalizedText? Fault(string text, string zh, string en, int most, bool lines) =>
        PlainText.Fault(text, lines) is { } fault ? new($"{zh}：{fault.Zh}", $"{en}: {fault.En}")
        : PlainText.Length(PlainText.Tidy(text)) is var length && length > most
            ? new(
                $"{zh}最多 {most} 个字，现有 {length} 个。",
                $"{en} may have at most {most} characters; this has {length}."
            )
        : null;

    /// <summary>The sentence that a text gets is the rule's; null lets it pass.</summary>
    public static IRuleBuilderOptions<T, TText> Faultless<T, TText>(
        this IRuleBuilder<T, TText> rule,
        Func<TText, LocalizedText?> fault
    ) =>
        rule.Must(
                (_, text, context) =>
                {
                    if (fault(text) is not { } found)
                        return true;
                    context.MessageFormatter.AppendArgument("Fault", found.En);
                    return false;
                }
            )
            .WithMessage("{Fault}")
            .WithState((_, text) => fault(text));

    public static IReadOnlyList<UserError> Errors<T>(this IValidator<T> validator, T input) =>
        [
            .. validator
                .Validate(input)
                .Errors.Select(e => new UserError(
                    ErrorCode.Invalid,
                    e.CustomState as LocalizedText ?? new(e.ErrorMessage, e.ErrorMessage),
                    Path(e.PropertyName)
                )),
        ];

    private static bool IsMissing(string? text) => text is null || !PlainText.IsVisible(text);

    private static LocalizedText Missing(string zh, string en) => new($"请填写{zh}。", $"{en} is required.");

    private static string[] Path(string property) =>
        [.. property.Split('.', '[', ']').Where(p => p.Length > 0).Select(p => char.ToLowerInvariant(p[0]) + p[1..])];
}
