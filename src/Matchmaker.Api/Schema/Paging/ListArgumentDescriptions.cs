namespace Matchmaker.Api.Schema.Paging;

/// <summary>Descriptions of the arguments that every list has.</summary>
public static class ListArgumentDescriptions
{
    public const string First = "How many items the answer may have, 1 to 100; 20 when absent.";
    public const string After = "The endCursor of the page before, to get the next one; the first page when absent.";
    public const string Filter = "What the list is narrowed to; parts that are absent narrow nothing.";
    public const string OrderBy = "The order in which items come; a cursor holds for one order alone.";
}
