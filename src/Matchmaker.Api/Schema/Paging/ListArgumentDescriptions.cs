namespace Matchmaker.Api.Schema;

/// <summary>Descriptions of the arguments that every list has.</summary>
public static class ListArgumentDescriptions
{
    public const string First = "How many, 1 to 100; 20 when absent.";
    public const string After = "The endCursor of the page before.";
    public const string Filter = "What the list is narrowed to; parts that are absent narrow nothing.";
    public const string OrderBy = "The order of the list.";
}
