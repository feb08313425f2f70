using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.History;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Domain.Composition;

/// <summary>
/// The one list of the domain's use cases, for whoever composes a program of them: the host, the bench, the tests. They
/// keep nothing between calls, so that one of each serves all requests.
/// </summary>
public static class UseCases
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(CreateFirm),
        typeof(UpdateFirm),
        typeof(SetLibraryState),
        typeof(ExploreNeighbourhood),
        typeof(FindSupplyPaths),
        typeof(SurveyChain),
        typeof(PostProject),
        typeof(UpdateProject),
        typeof(ReviewProject),
        typeof(DecideAmendment),
        typeof(MoveProject),
        typeof(ExpireProjects),
        typeof(ProposeEngagement),
        typeof(AdvanceEngagement),
        typeof(AssignEngagement),
        typeof(CallsToMake),
        typeof(LapseEngagements),
        typeof(CountProgress),
        typeof(FollowUpSubjects),
        typeof(RecordFollowUp),
        typeof(RecordOutcome),
        typeof(CorrectOutcome),
        typeof(CountOutcomes),
        typeof(CreateContact),
        typeof(UpdateContact),
        typeof(RemoveContact),
        typeof(OpenContacts),
        typeof(CreateSavedView),
        typeof(UpdateSavedView),
        typeof(RemoveSavedView),
        typeof(CreateEvent),
        typeof(UpdateEvent),
        typeof(CancelEvent),
        typeof(DisclosedProjects),
        typeof(AllowedProjectActions),
        typeof(ReadHistory),
    ];
}
