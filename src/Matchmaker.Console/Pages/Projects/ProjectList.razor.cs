using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>The page that lists projects by the filters in its address.</summary>
public sealed partial class ProjectList
{
    [CascadingParameter] public required Caller Me { get; set; }

    [SupplyParameterFromQuery] public string? Text { get; set; }
    [SupplyParameterFromQuery] public string? Kinds { get; set; }
    [SupplyParameterFromQuery] public string? Chains { get; set; }
    [SupplyParameterFromQuery] public string? States { get; set; }
    [SupplyParameterFromQuery] public string? Links { get; set; }
    [SupplyParameterFromQuery] public string? PostedBy { get; set; }
    [SupplyParameterFromQuery] public string? After { get; set; }

    private bool Filtered => new[] { Text, Kinds, Chains, States, Links, PostedBy }.Any(f => !string.IsNullOrEmpty(f));

    private Task<Page<DisclosedProject>> LoadAsync(CancellationToken ct) => Address.PageAsync(After, page => Projects.PageAsync(
        new ProjectFilter(
            Address.Text(Text), Address.Values<ProjectKind>(Kinds), null, Address.Ids(Chains), Address.Ids(Links), null,
            Address.Values<ProjectState>(States), Address.Text(PostedBy)),
        Me, page, ct));
}
