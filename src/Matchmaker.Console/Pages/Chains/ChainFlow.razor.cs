using Matchmaker.Console.Parts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Chains;

/// <summary>
/// The drawn flow of a chain. The browser places and draws it (<c>parts/flow.js</c>); what it says and where a node
/// leads is decided here, once for the picture and the table.
/// </summary>
public sealed partial class ChainFlow
{
    private ElementReference _stage;
    private BrowserView? _view;
    private (string Chain, ChainSurvey Survey)? _drawn;
    private string? _shown;
    private int? _hits;

    [Parameter, EditorRequired]
    public required Chain Chain { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Link> Links { get; set; }

    [Parameter, EditorRequired]
    public required ChainSurvey Survey { get; set; }

    /// <summary>The link whose neighbours stay dark, by id.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    private string FileName => Say[Chain.Zh, Chain.En];

    private string? Found =>
        _hits switch
        {
            null => null,
            0 => Say["没有找到", "nothing found"],
            _ => Say[$"找到 {_hits} 个", $"{_hits} found"],
        };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_drawn is not { } drawn || drawn.Chain != Chain.Id || !ReferenceEquals(drawn.Survey, Survey))
            await DrawAsync();
        if (_view is not null && _shown != Chosen)
            await _view.CallAsync("choose", _shown = Chosen);
    }

    private async Task DrawAsync()
    {
        (_drawn, _shown) = ((Chain.Id, Survey), Chosen);
        _view ??= new BrowserView(new BrowserModule(Js, Assets, "flow.js"));
        await _view.OpenAsync("draw", _stage, Flow());
    }

    private object Flow() =>
        new
        {
            Title = Say[$"{Chain.Zh}，从上游到下游", $"{Chain.En}, from upstream to downstream"],
            Stages = Enum.GetValues<LinkStage>().Select(s => Say[s.Label()]),
            Chosen,
            Nodes = Survey.Links.Join(Links, s => s.Coverage.Link, l => l.Id, (s, l) => Node(l, s.Coverage)),
            Edges = Links.SelectMany(l =>
                l.Feeds.Intersect(Links.Select(o => o.Id)).Select(to => new { From = l.Id, to })
            ),
        };

    private object Node(Link link, LinkCoverage coverage) =>
        new
        {
            link.Id,
            Name = Say[link.Zh, link.En],
            Facts = Facts(coverage),
            Coverage = coverage.Level.ToString().ToLowerInvariant(),
            Stage = (int)link.Stage,
            Key = link.KeyLink ? Say["关键", "key"] : null,
            Href = $"chains/{Chain.Id}?link={link.Id}",
            Words = $"{link.Zh} {link.En} {string.Join(' ', link.Terms)}",
        };

    // Short enough for a node, where both numbers stand.
    private string Facts(LinkCoverage coverage)
    {
        var (makers, needs) = (coverage.MakerCount, coverage.OpenDemandCount);
        var told = (makers, needs) switch
        {
            (0, 0) => Say["没有企业", "no maker"],
            (0, _) => Say[$"{needs} 项需求", $"needs: {needs}"],
            (_, 0) => Say[$"{makers} 家企业", $"makers: {makers}"],
            _ => Say[$"{makers} 家 · {needs} 项需求", $"{makers} for {needs} needs"],
        };
        return $"{Say[coverage.Level.Label()]} · {told}";
    }

    private async Task FindAsync(ChangeEventArgs change)
    {
        if (_view is null)
            return;
        var sought = change.Value as string ?? "";
        var hits = await _view.AskAsync<int>("find", sought);
        _hits = string.IsNullOrWhiteSpace(sought) ? null : hits;
    }

    private async Task RunAsync(string what, params object[] with)
    {
        if (_view is not null)
            await _view.CallAsync(what, with);
    }

    public ValueTask DisposeAsync() => _view?.DisposeAsync() ?? default;
}
