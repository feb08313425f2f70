using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Matchmaker.Console.Parts.Tables;

/// <summary>
/// Draws its content after the parts before it: a table knows its columns only once these were drawn.
/// </summary>
public sealed class Deferred : ComponentBase
{
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
