using Matchmaker.Console.Exports;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Matching;

public sealed partial class MatchRow
{
    private ElementReference _row;

    [Inject]
    public required TimeProvider Time { get; set; }

    [Parameter, EditorRequired]
    public required MatchLine Line { get; set; }

    /// <summary>The requirements of the whole list; empty where each line has its own.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Requirement> Columns { get; set; }

    [CascadingParameter]
    public required MatchList List { get; set; }

    public ValueTask FocusAsync() => _row.FocusAsync();

    private Match Match => Line.Match;

    private string Name => Say[Line.Name];

    private bool IsOpened => List.Opened?.Match.Candidate == Match.Candidate;

    private bool Sample => List.ShowProjects ? Line.Project?.Sample == true : Line.Firm?.Sample == true;

    // Of a project what it is about, of a firm what it makes; an offer that keeps its poster's name is told to do so.
    private string? About =>
        List.ShowProjects ? Line.Project?.Description
        : Line.Firm is null ? Say[Firm.Undisclosed.NameZh, Firm.Undisclosed.NameEn!]
        : Line.Makes;

    private string District => Catalogue.Current.DistrictName(Line.Firm?.District) is { } name ? Short(Say[name]) : "";

    // What stands in brackets tells which parts of a district are meant, and is for its own page.
    private static string Short(string district) => district.Split('（', '(')[0].Trim();

    /// <summary>The highest tier that is current.</summary>
    private string Tier =>
        Line.Firm?.Tiers.Where(t => t.CurrentOn(Time.Today(), Catalogue.Current.TierRule(t.Tier)))
            .Select(t => t.Tier)
            .OrderDescending()
            .Select(t => Say[t.Label()])
            .FirstOrDefault()
        ?? "";

    private int Unknown => Match.Checks.Count(CheckResult.Unknown);

    private IEnumerable<(CheckResult Result, int Count)> Counts =>
        Enum.GetValues<CheckResult>().Select(r => (r, Match.Checks.Count(r)));

    private bool Asks => List.AnsweringFirm is not null || List.MayAsk(Line);

    private string Asked =>
        List.AnsweringFirm is not null ? Say[$"{Unknown} 项待您回答", $"{Unknown} to answer"]
        : List.MayAsk(Line) ? Say[$"{Unknown} 项待确认 · 一并询问", $"{Unknown} unknown · ask at once"]
        : Say[$"{Unknown} 项待确认", $"{Unknown} unknown"];

    private string Unmet =>
        string.Join(
            Say["；", "; "],
            Match
                .Checks.Where(c => c is { Requirement.Hard: true, Result: CheckResult.Unmet })
                .Select(c => c.Requirement.Text)
        );
}
