using FluentValidation;
using FluentValidation.Results;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Ledger;

/// <summary>The rules of one kind of records, for what treats all kinds alike.</summary>
public interface IRecordRules
{
    RecordKind Kind { get; }

    /// <summary>What is wrong with a record of this kind.</summary>
    ValidationResult Check(IRecord record);

    /// <summary>
    /// Points in time at which something has happened, as the record says, each with its path in the record
    /// ("createdAt"): they cannot lie ahead.
    /// </summary>
    IEnumerable<(string Path, DateTimeOffset? At)> Times(IRecord record);

    /// <summary>The days of the same.</summary>
    IEnumerable<(string Path, DateOnly? On)> Days(IRecord record);
}

/// <summary>
/// The rules of a record as it is stored. They share their limits with the rules of what people type, and leave out
/// what depends on the day: a deadline that was in the future when it was set may have passed.
/// </summary>
public abstract class RecordValidator<T> : AbstractValidator<T>, IRecordRules
    where T : IRecord
{
    protected RecordValidator()
    {
        RuleFor(r => r.Id).IsId(RecordKinds.Of<T>().Prefix);
        RuleFor(r => r.Version)
            .InclusiveBetween(1, RecordRules.LatestVersion)
            .SaysOf(version => new($"版本从 1 开始，现为 {version}。", $"Versions begin with 1; this is {version}."));
    }

    public RecordKind Kind => RecordKinds.Of<T>().Kind;

    public ValidationResult Check(IRecord record) => Validate((T)record);

    public IEnumerable<(string Path, DateTimeOffset? At)> Times(IRecord record) => TimesOf((T)record);

    public IEnumerable<(string Path, DateOnly? On)> Days(IRecord record) => DaysOf((T)record);

    protected virtual IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(T record) => [];

    protected virtual IEnumerable<(string Path, DateOnly? On)> DaysOf(T record) => [];
}

/// <summary>The rules of a stored provenance.</summary>
internal sealed class ProvenanceValidator : AbstractValidator<Provenance>
{
    // Sources of one record. Set by hand, far above those of the reference data; doubled, a record may be twice as
    // large.
    private const int MostSources = 100;

    public ProvenanceValidator()
    {
        RuleFor(p => p.Sources).AreIds("source", MostSources);
        RuleFor(p => p.Note).Text("说明", "The note", RecordRules.LongestText, lines: true);
    }
}

/// <summary>The rules of a stored source.</summary>
public sealed class SourceValidator : RecordValidator<Source>
{
    // Characters of an address, the length that browsers and servers take; doubled, some could not be opened.
    private const int LongestAddress = 2000;

    public SourceValidator()
    {
        RuleFor(s => s.Title).Lines("标题", "The title", RecordRules.LongestText);
        RuleFor(s => s.Url)
            .Text("网址", "The address", LongestAddress, lines: false)
            .Must(IsWebAddress)
            .SaysOf(url =>
                new(
                    $"“{url}”不是网址，应以 http:// 或 https:// 开头。",
                    $"“{url}” is no web address; it begins with http:// or https://."
                )
            );
        RuleFor(s => s.Date).Text("日期", "The date", 100, lines: false);
    }

    // Shown as a link to whoever reads the record: a script must not stand there.
    public static bool IsWebAddress(string? url) =>
        url is null
        || Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
