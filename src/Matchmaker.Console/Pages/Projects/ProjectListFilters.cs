using Matchmaker.Domain.Access;
using Matchmaker.Domain.Projects;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>The filters of the list of projects, as its address holds them.</summary>
public sealed record ProjectListFilters(
    string? Text,
    string? Kinds,
    string? Chains,
    string? States,
    string? Links,
    string? PostedBy
)
{
    public static ProjectListFilters Of(IQueryCollection query) =>
        new(query["text"], query["kinds"], query["chains"], query["states"], query["links"], query["postedBy"]);

    /// <summary>
    /// The states that a filter offers: whoever neither posts nor oversees knows of no draft and of nothing in review,
    /// and finds an empty list behind them.
    /// </summary>
    public static IEnumerable<ProjectState> StatesFor(Caller reader) =>
        Enum.GetValues<ProjectState>()
            .Where(state =>
                reader.SeesAll || reader.Firm is not null || state is not (ProjectState.Draft or ProjectState.InReview)
            );

    public ProjectFilter Filter =>
        new(
            FilterQuery.Text(Text),
            FilterQuery.Values<ProjectKind>(Kinds),
            null,
            FilterQuery.Ids(Chains),
            FilterQuery.Ids(Links),
            null,
            FilterQuery.Values<ProjectState>(States),
            FilterQuery.Text(PostedBy)
        );
}
