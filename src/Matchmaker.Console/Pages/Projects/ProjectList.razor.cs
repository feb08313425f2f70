using Matchmaker.Console.Parts;
using Matchmaker.Console.Parts.Boards;
using Matchmaker.Console.Parts.Overlays;
using Matchmaker.Console.Parts.Tables;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.SavedViews;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>
/// The page that lists projects by the filters in its address: for visitors to read, for those who work with them as a
/// table or a board.
/// </summary>
public sealed partial class ProjectList
{
    // Rows that the table reads at a time.
    private const int Part = 50;

    private sealed record BoardView(int Total, IReadOnlyList<ProjectTableRow> Rows);

    private Loaded<BoardView>? _board;
    private ConfirmDialog? _confirm;

    // Counts what was done here, so that the table is read anew after it.
    private int _read;

    [Inject]
    public required DisclosedProjects Projects { get; set; }

    [Inject]
    public required ProjectTableRows Rows { get; set; }

    [CascadingParameter]
    public required Caller Me { get; set; }

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Kinds { get; set; }

    [SupplyParameterFromQuery]
    public string? Chains { get; set; }

    [SupplyParameterFromQuery]
    public string? States { get; set; }

    [SupplyParameterFromQuery]
    public string? Links { get; set; }

    [SupplyParameterFromQuery]
    public string? PostedBy { get; set; }

    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [SupplyParameterFromQuery(Name = "layout")]
    public string? Shown { get; set; }

    private ProjectListFilters Filters => new(Text, Kinds, Chains, States, Links, PostedBy, Order);
    private bool IsBoard => Shown == "board" && Me.SignedIn;

    private string AddressOf(ViewLayout layout) => FilterQuery.Address("projects", Filters.Query, layout);

    private void Again() => _read++;

    private Task<Page<DisclosedProject>> PageAsync(CancellationToken ct) =>
        FilterQuery.PageAsync(After, page => ReadAsync(page, ct));

    private async Task<TableSlice<ProjectTableRow>> PartAsync(TableRequest request, CancellationToken ct)
    {
        var page = await ReadAsync(new PageRequest(Part, request.After, WithTotal: request.After is null), ct);
        var rows = await Rows.OfAsync([.. page.Items], Me, ct);
        return new(rows, page.HasNext ? page.Edges[^1].Cursor : null, page.Total);
    }

    private async Task<BoardView> BoardAsync(CancellationToken ct)
    {
        var (items, total) = await KeysetPages.BeginningAsync(BoardBound.Most, ReadAsync, ct);
        return new(total, await Rows.OfAsync(items, Me, ct));
    }

    private Task<Page<DisclosedProject>> ReadAsync(PageRequest page, CancellationToken ct) =>
        Projects.PageAsync(Filters.Filter, Me, page, ct, Filters.By);
}
