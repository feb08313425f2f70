using Matchmaker.Domain;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// The finding of a check with its evidence, which is put into words for what is shown alone: hundreds are checked, and
/// twenty shown.
/// </summary>
/// <param name="tell">Null where nothing is on file.</param>
internal sealed class RequirementFinding(CheckResult result, Func<LocalizedText>? tell)
{
    public static readonly RequirementFinding Unknown = new(CheckResult.Unknown, null);

    public CheckResult Result { get; } = result;
    public LocalizedText? Evidence => field ??= tell?.Invoke();

    public static RequirementFinding Met(Func<LocalizedText> tell) => new(CheckResult.Met, tell);

    public static RequirementFinding Met(string zh, string en) => Met(() => new(zh, en));

    /// <summary>Of a requirement in several parts that are all met, each by evidence of its own.</summary>
    public static RequirementFinding AllMet(IReadOnlyList<RequirementFinding> parts) =>
        Met(() =>
        {
            var evidence = parts.Select(p => p.Evidence!).Distinct().ToList();
            return new(string.Join("；", evidence.Select(e => e.Zh)), string.Join("; ", evidence.Select(e => e.En)));
        });

    /// <param name="changeZh">What would change it.</param>
    public static RequirementFinding Unmet(string zh, string changeZh, string en, string changeEn) =>
        Unmet(() => new($"{zh}；{changeZh}", $"{en}; {changeEn}"));

    public static RequirementFinding Unmet(Func<LocalizedText> tell) => new(CheckResult.Unmet, tell);
}
