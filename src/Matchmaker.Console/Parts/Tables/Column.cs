using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Parts.Tables;

/// <summary>One column of a <see cref="DataTable{T}"/>: its head and how a cell of it looks.</summary>
public sealed class Column<T> : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The key by which the list is sorted when the head is pressed; null where it cannot be.</summary>
    [Parameter]
    public string? SortKey { get; set; }

    /// <summary>Whether the cells are numbers: they and their head stand right.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    /// <summary>Whether it names the row: it cannot be hidden, and heads the card on a phone.</summary>
    [Parameter]
    public bool Heading { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<T> ChildContent { get; set; }

    [CascadingParameter]
    public required DataTable<T> Table { get; set; }

    protected override void OnInitialized() => Table.Add(this);
}
