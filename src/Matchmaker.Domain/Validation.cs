using FluentValidation;

namespace Matchmaker.Domain;

/// <summary>What a validator finds, as errors in both languages with paths as the API names them.</summary>
public static class Validation
{
    /// <summary>The sentence of a rule in Chinese and English; every rule of an input has one.</summary>
    public static IRuleBuilderOptions<T, TProperty> Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string zh, string en) =>
        rule.WithMessage(en).WithState(_ => new Sentence(zh, en));

    /// <summary>Not blank, and at most <paramref name="most"/> characters.</summary>
    public static IRuleBuilderOptions<T, string> Line<T>(this IRuleBuilder<T, string> rule, string zh, string en, int most) =>
        rule.NotEmpty().Says($"请填写{zh}。", $"{en} is required.")
            .MaximumLength(most).Says($"{zh}最多 {most} 个字。", $"{en} may have at most {most} characters.");

    public static IReadOnlyList<UserError> Errors<T>(this IValidator<T> validator, T input) =>
        [.. validator.Validate(input).Errors.Select(e => new UserError(
            ErrorCode.Invalid, e.CustomState as Sentence ?? new(e.ErrorMessage, e.ErrorMessage), Path(e.PropertyName)))];

    private static string[] Path(string property) =>
        [.. property.Split('.', '[', ']').Where(p => p.Length > 0).Select(p => char.ToLowerInvariant(p[0]) + p[1..])];
}
