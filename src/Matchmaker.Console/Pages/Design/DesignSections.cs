namespace Matchmaker.Console.Pages.Design;

/// <summary>
/// The sections of the page of parts, in their order. A part gets a section of its own here: one component without
/// parameters that shows it in every state.
/// </summary>
public static class DesignSections
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(ColourSection),
        typeof(ScaleSection),
        typeof(ButtonSection),
        typeof(FieldSection),
        typeof(WordSection),
        typeof(StateSection),
        typeof(TableSection),
        typeof(DataTableSection),
        typeof(BoardSection),
        typeof(TypedFieldsSection),
        typeof(ChangesSection),
        typeof(OverlaysSection),
        typeof(RecordsSection),
        typeof(EmptySection),
        typeof(ChartSection),
    ];
}
