using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>The page that lists projects by the filters in its address.</summary>
public sealed partial class ProjectList
{
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
    public string? After { get; set; }

    private bool Filtered => new[] { Text, Kinds, Chains, States, Links, PostedBy }.Any(f => !string.IsNullOrEmpty(f));

    private Task<Page<DisclosedProject>> LoadAsync(CancellationToken ct) =>
        FilterQuery.PageAsync(
            After,
            page =>
                Projects.PageAsync(
                    new ProjectListFilters(Text, Kinds, Chains, States, Links, PostedBy).Filter,
                    Me,
                    page,
                    ct
                )
        );
}
