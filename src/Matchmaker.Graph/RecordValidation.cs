using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph;

/// <summary>
/// The validation rules of stored records by their kind: what comes from a file is held to what the API would have
/// taken.
/// </summary>
public static class RecordValidation
{
    /// <summary>Of what was read, so much is repeated to who reads the sentence.</summary>
    private const int MostShown = 40;

    private static readonly ChainValidator Chains = new();
    private static readonly LinkValidator Links = new();
    private static readonly DistrictValidator Districts = new();
    private static readonly TierRuleValidator TierRules = new();
    private static readonly SourceValidator Sources = new();
    private static readonly FirmValidator Firms = new();
    private static readonly ProjectValidator Projects = new();
    private static readonly EngagementValidator Engagements = new();
    private static readonly EventValidator Events = new();
    private static readonly MarkValidator Marks = new();
    private static readonly RulingValidator Rulings = new();

    /// <summary>Everything that is wrong with the record. Accounts have rules of their own, where accounts are kept.</summary>
    public static IReadOnlyList<RecordFault> Faults(IRecord record) => record switch
    {
        Chain r => Chains.Faults(r),
        Link r => Links.Faults(r),
        District r => Districts.Faults(r),
        TierRule r => TierRules.Faults(r),
        Source r => Sources.Faults(r),
        Firm r => Firms.Faults(r),
        Project r => Projects.Faults(r),
        Engagement r => Engagements.Faults(r),
        Event r => Events.Faults(r),
        Mark r => Marks.Faults(r),
        Ruling r => Rulings.Faults(r),
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    public static IReadOnlyList<RecordFault> Faults<T>(this IValidator<T> validator, T record) =>
        [.. validator.Validate(record).Errors.Select(e => new RecordFault(Path(e.PropertyName), Told(e)))];

    private static Sentence Told(ValidationFailure failure)
    {
        var sentence = failure.CustomState as Sentence ?? new(failure.ErrorMessage, failure.ErrorMessage);
        return Read(failure.AttemptedValue) is { } read && !sentence.Zh.Contains(read, StringComparison.Ordinal)
            ? new($"{sentence.Zh}读到的是“{read}”。", $"{sentence.En} “{read}” was read.")
            : sentence;
    }

    private static string? Read(object? value) => value switch
    {
        string { Length: > 0 } text when PlainText.Fault(text, lines: false) is null => PlainText.Length(text) <= MostShown ? text : null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Path(string property) =>
        string.Join('.', property.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}
