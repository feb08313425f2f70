namespace Matchmaker.Architecture.Tests;

/// <summary>The tables of what may use what inside a project.</summary>
internal static class Orders
{
    public static readonly IReadOnlyList<Order> All =
    [
        new(
            "Matchmaker.Domain",
            [
                "",
                "Text",
                "Thesaurus",
                "Access",
                "Ledger",
                "Clock",
                "Chains",
                "Accounts",
                "SavedViews",
                "Firms",
                "Projects",
                "Engagements",
                "Contacts",
                "FollowUps",
                "Outcomes",
                "Disclosure",
                "Events",
                "Feedback",
                "Records",
                "History",
                "Composition",
            ],
            []
        ),
        new(
            "Matchmaker.Matching",
            [
                "Text",
                "Extraction",
                "QueryUnderstanding",
                "Embeddings",
                "Indexing",
                "Documents",
                "Scoring",
                "Engine",
                "LinkPrediction",
                "Answers",
                "Feedback",
                "",
                "Composition",
            ],
            []
        ),
    ];

    public static Order Of(string project) => All.Single(o => o.Root == project);
}
