using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Domain.Tests.Disclosure;

/// <summary>Who is told that a record is gone: those who could know that it was there.</summary>
public sealed class PastDisclosureTests
{
    private static readonly Caller Sme = new("account_1", "sme", AccountRole.Sme, "firm_sme", Admitted: true);
    private static readonly Caller Candidate = new("account_2", "new sme", AccountRole.Sme, "firm_new");
    private static readonly Caller Staff = new("account_3", "staff", AccountRole.Staff);
    private static readonly Caller Admin = new("account_4", "admin", AccountRole.Admin);

    [Fact]
    public void What_everybody_may_know_is_told_to_everybody()
    {
        foreach (var record in (IRecord[])[.. Some.Catalogue, Some.Firm("firm_1"), Some.Event("event_1", Some.Morning)])
            Is(record, Sme, Candidate, Staff, Admin);
        Is(Some.Project("project_1"), Sme, Candidate, Staff, Admin);
    }

    [Fact]
    public void A_project_is_told_by_its_visibility_then()
    {
        var project = Some.Project("project_1", "firm_poster");
        Is(project with { Visibility = Visibility.Programme }, Sme, Staff);
        Is(project with { Visibility = Visibility.Invited }, Staff);
        Is(project with { State = ProjectState.InReview }, Staff);
        Is(project with { Visibility = Visibility.Staff, PostedBy = "firm_sme" }, Sme, Staff);
    }

    [Fact]
    public void What_belongs_to_some_is_told_to_them()
    {
        Is(Some.Firm("firm_1") with { Library = LibraryState.Removed }, Staff);
        Is(Some.Engagement("engagement_1", "project_1", "firm_poster", "firm_sme"), Sme, Staff);
        Is(Some.Engagement("engagement_1", "project_1", "firm_new", "firm_other"), Candidate, Staff);
        Is(Some.Account("account_1", "sme"), Sme, Staff, Admin);
        Is(Some.FollowUp("followup_1", "engagement_1", Some.Today), Staff);
        Is(Some.Ruling("ruling_1", "project_1", "firm_sme", RulingKind.Vetoed), Staff);
        Is(Some.ApiToken("token_1", "account_1"), Sme);
        Is(Some.SavedView("view_1", "account_1"), Sme);
        Is(Some.SavedView("view_1", "account_9") with { Sharing = ViewSharing.Staff }, Staff);
        Is(Some.Contact("contact_1", "firm_sme"), Sme);
        Is(Some.Contact("contact_1", "firm_other"));
        Is(Some.ContactReading("reading_1", "firm_sme", "account_3", "contact_1"), Sme, Staff);
        Is(Some.ContactReading("reading_1", "firm_other", "account_1", "contact_1"), Staff);
        // Also to staff a mark of somebody else's was never told.
        Is(Some.Mark("mark_1", "account_1", new(null, null, "压铸件", Seeking.Firms), "firm_1"), Sme);
    }

    [Fact]
    public void Those_who_see_all_see_every_record_of_a_kind_but_not_what_is_an_accounts_own()
    {
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            Assert.False(Sme.SeesEvery(kind));
            Assert.Equal(
                kind
                    is not (
                        RecordKind.Account
                        or RecordKind.ApiToken
                        or RecordKind.Mark
                        or RecordKind.SavedView
                        or RecordKind.Contact
                        or RecordKind.ContactReading
                    ),
                Staff.SeesEvery(kind)
            );
        }
    }

    [Fact]
    public void What_cannot_be_read_or_was_removed_then_is_told_to_nobody()
    {
        foreach (var caller in (Caller[])[Sme, Staff])
            Assert.False(caller.WasToldOf(ChangeOf(Some.Firm("firm_1")) with { Record = null }));
    }

    private static void Is(IRecord record, params Caller[] told) =>
        Assert.Equal(
            told.Select(c => c.Name),
            new[] { Sme, Candidate, Staff, Admin }.Where(c => c.WasToldOf(ChangeOf(record))).Select(c => c.Name)
        );

    private static Change ChangeOf(IRecord record) =>
        new(1, 0, Some.Morning, "account_1", "sme", "test", record.RecordKind, record.Id, 1, record);
}
