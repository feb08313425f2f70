using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Engagements;

/// <summary>An offer is asked without its poster being named, until that agrees to talk.</summary>
public sealed class AskedOfferTests(World world) : IClassFixture<World>
{
    private ProposeEngagement Propose => world.Get<ProposeEngagement>();

    [Fact]
    public async Task The_poster_of_an_anonymous_offer_is_told_to_who_asked_it_when_it_accepts()
    {
        var offer = await OfferAsync();
        var asked = await AskedAsync(offer);
        Assert.Equal((Maker, offer.Id), (asked.Firm, asked.Offer));
        Assert.Null(asked.Counterpart(OfLeader));
        Assert.Equal((null, Staff.AccountId), (asked.OwnerFor(OfLeader), asked.OwnerFor(OfMaker)));
        Assert.All([OfMaker, Staff, Auditor], c => Assert.Equal(Maker, asked.Counterpart(c)));
        Assert.Null(await PosterOfAsync(offer));

        var accepted = await world.AdvancedAsync(asked, OfMaker, EngagementStage.Accepted);
        Assert.Equal((Maker, Staff.AccountId), (accepted.Counterpart(OfLeader), accepted.OwnerFor(OfLeader)));
        Assert.Equal(Maker, await PosterOfAsync(offer));
        var delivered = await world.AdvancedAsync(accepted, OfLeader, EngagementStage.Delivered);
        Assert.Equal(Maker, delivered.Counterpart(OfLeader));
    }

    [Theory]
    [InlineData(EngagementStage.Declined)]
    [InlineData(EngagementStage.Failed)]
    public async Task An_offer_whose_poster_says_no_or_whose_talks_fail_is_anonymous_again(EngagementStage end)
    {
        var offer = await OfferAsync();
        var asked = await AskedAsync(offer);
        if (end is EngagementStage.Failed)
            asked = await world.AdvancedAsync(asked, OfMaker, EngagementStage.Accepted);
        var ended = await world.AdvancedAsync(asked, OfMaker, end);
        Assert.Null(ended.Counterpart(OfLeader));
        Assert.Equal("对方", ended.NameOf(ended.History[^1], OfLeader).Zh);
        Assert.Null(await PosterOfAsync(offer));
    }

    [Fact]
    public async Task An_offer_whose_poster_is_known_is_engaged_with_by_name()
    {
        var offer = await OfferAsync(anonymous: false);
        var need = await world.OpenNeedAsync();
        var asked = Done(await Propose.InviteAsync(new(null, need.Id, offer.Id, null), OfLeader, Ct));
        Assert.Equal((Maker, offer.Id, false), (asked.Counterpart(OfLeader), asked.Offer, asked.AwaitsFirm));
        AlreadyEngaged(await Propose.InviteAsync(new(null, need.Id, Maker, null), OfLeader, Ct));
    }

    [Fact]
    public async Task Asking_an_anonymous_offer_and_inviting_its_firm_by_name_know_nothing_of_one_another()
    {
        var (offer, first, second) = (await OfferAsync(), await world.OpenNeedAsync(), await world.OpenNeedAsync());
        var named = Done(await Propose.InviteAsync(new(null, first.Id, Maker, null), OfLeader, Ct));
        var asked = Done(await Propose.InviteAsync(new(null, first.Id, offer.Id, null), OfLeader, Ct));
        Done(await Propose.InviteAsync(new(null, second.Id, offer.Id, null), OfLeader, Ct));
        Done(await Propose.InviteAsync(new(null, second.Id, Maker, null), OfLeader, Ct));
        AlreadyEngaged(await Propose.InviteAsync(new(null, second.Id, offer.Id, null), OfLeader, Ct));

        // Also once both go on, neither stands in the way of the other.
        await world.AdvancedAsync(named, OfMaker, EngagementStage.Accepted);
        var accepted = await world.AdvancedAsync(asked, OfMaker, EngagementStage.Accepted);
        Assert.Equal(Maker, accepted.Counterpart(OfLeader));
        AlreadyEngaged(await Propose.InviteAsync(new(null, first.Id, offer.Id, null), OfLeader, Ct));
    }

    [Fact]
    public async Task That_an_undisclosed_poster_is_suspended_is_told_to_staff_alone()
    {
        var offer = await OfferAsync();
        var need = await world.OpenNeedAsync();
        await KeepAsync(LibraryState.Suspended);
        try
        {
            var refused = await Propose.InviteAsync(new(null, need.Id, offer.Id, null), Staff, Ct);
            Assert.Equal(["candidate"], Refused(refused, ErrorCode.Forbidden).Path!);
            Done(await Propose.InviteAsync(new(null, need.Id, offer.Id, null), OfLeader, Ct));
        }
        finally
        {
            await KeepAsync(LibraryState.Admitted);
        }
    }

    [Fact]
    public async Task A_correction_of_staff_does_not_name_it_and_its_own_yes_does_or_that_which_staff_record()
    {
        var (first, second) = (await CorrectedAsync(), await CorrectedAsync());
        Assert.Equal(
            (EngagementSide.Firm, EngagementSide.Firm),
            (first.AwaitedSide(OfMaker), first.AwaitedSide(Staff))
        );
        Assert.Null(first.Counterpart(OfLeader));

        var advance = world.Get<AdvanceEngagement>();
        AdvanceEngagementInput Yes(string? reason) => new(null, second.Id, null, EngagementStage.Accepted, reason);
        Refused(await advance.RunAsync(Yes("同意"), OfLeader, Ct), ErrorCode.Forbidden);
        Refused(await advance.RunAsync(Yes("同意"), StaffElsewhere, Ct), ErrorCode.Forbidden);
        Assert.Equal(["reason"], Refused(await advance.RunAsync(Yes(" "), Staff, Ct), ErrorCode.Invalid).Path!);
        Assert.Equal(Maker, (await Agreed(first, OfMaker, null)).Counterpart(OfLeader));
        Assert.Equal(Maker, (await Agreed(second, Staff, "电话确认")).Counterpart(OfLeader));

        Task<Engagement> Agreed(Engagement engagement, Caller by, string? note) =>
            world.AdvancedAsync(engagement, by, EngagementStage.Accepted, note);

        async Task<Engagement> CorrectedAsync()
        {
            var declined = await world.AdvancedAsync(
                await AskedAsync(await OfferAsync()),
                OfMaker,
                EngagementStage.Declined
            );
            return await world.AdvancedAsync(declined, Staff, EngagementStage.Accepted, "企业误操作");
        }
    }

    [Fact]
    public async Task Between_two_that_keep_their_names_both_are_told_once_both_have_agreed()
    {
        var need = await world.OpenNeedAsync(Need() with { Anonymous = true });
        var offer = await OfferAsync();
        var asked = Done(await Propose.InviteAsync(new(null, need.Id, offer.Id, null), Staff, Ct));
        var accepted = await world.AdvancedAsync(asked, OfMaker, EngagementStage.Accepted);
        Assert.Null(accepted.Counterpart(OfLeader));
        var both = await world.AdvancedAsync(accepted, OfLeader, EngagementStage.Accepted);
        Assert.Equal((Maker, EngagementStage.Accepted), (both.Counterpart(OfLeader), both.AgreedStage));
    }

    [Fact]
    public async Task Only_an_open_offer_of_another_firm_is_asked_and_only_for_a_demand()
    {
        var (need, other, offer) = (await world.OpenNeedAsync(), await world.OpenNeedAsync(), await OfferAsync());
        var own = await OfferAsync(by: OfLeader, firm: Leader);
        var paused = Done(
            await world.Get<MoveProject>().PauseAsync(new(null, (await OfferAsync()).Id, null, null), OfMaker, Ct)
        );
        var hidden = await OfferAsync(visibility: Visibility.Staff);

        await RefusedAsync(need, other.Id, ErrorCode.Invalid);
        await RefusedAsync(own, offer.Id, ErrorCode.Invalid);
        await RefusedAsync(need, own.Id, ErrorCode.Invalid);
        await RefusedAsync(need, paused.Id, ErrorCode.Conflict);
        await RefusedAsync(need, hidden.Id, ErrorCode.NotFound);
        await RefusedAsync(need, "project_unknown", ErrorCode.NotFound);
        await RefusedAsync(need, "firm_unknown", ErrorCode.NotFound);

        async Task RefusedAsync(Project project, string candidate, ErrorCode code) =>
            Assert.Equal(
                ["candidate"],
                Refused(await Propose.InviteAsync(new(null, project.Id, candidate, null), OfLeader, Ct), code).Path!
            );
    }

    [Theory]
    [InlineData(null)]
    [InlineData(EngagementStage.Declined)]
    public async Task No_list_of_the_asker_shows_by_its_figures_which_firm_was_asked(EngagementStage? answer)
    {
        var (need, elsewhere, offer) = (await world.OpenNeedAsync(), await world.OpenNeedAsync(), await OfferAsync());
        var before = await ListAsync(elsewhere);
        Assert.Contains(before, line => line.StartsWith(Maker, StringComparison.Ordinal));

        var asked = Done(await Propose.InviteAsync(new(null, need.Id, offer.Id, null), OfLeader, Ct));
        if (answer is { } to)
            await world.AdvancedAsync(asked, OfMaker, to);
        Assert.Equal(before, await ListAsync(elsewhere));
    }

    private async Task<IReadOnlyList<string>> ListAsync(Project project)
    {
        await world.FollowAsync();
        var found = await world
            .Get<FindMatches>()
            .ForProjectAsync(project.Id, new MatchFilter(IncludeExcluded: true), new PageRequest(100), OfLeader, Ct);
        return
        [
            .. Done(found)
                .Page.Items.Select(m =>
                    $"{m.Firm} {m.Project} {m.Score} {m.Exposure?.Zh} "
                    + string.Join(' ', m.Reasons.Select(r => $"{r.Text.Zh} {r.Contribution}"))
                ),
        ];
    }

    /// <summary>An open offer of the maker.</summary>
    private async Task<Project> OfferAsync(
        bool anonymous = true,
        Visibility visibility = Visibility.Programme,
        Caller? by = null,
        string firm = Maker
    )
    {
        var posted = Done(
            await world
                .Get<PostProject>()
                .RunAsync(
                    Need("壳体精密铸造产能") with
                    {
                        Firm = firm,
                        Kind = ProjectKind.Supply,
                        Type = ProjectType.Capacity,
                        Anonymous = anonymous,
                        Visibility = visibility,
                    },
                    by ?? OfMaker,
                    Ct
                )
        );
        return Done(await world.Get<ReviewProject>().ApproveAsync(new(null, posted.Id, null, null), Staff, Ct));
    }

    private async Task<Engagement> AskedAsync(Project offer) =>
        Done(await Propose.InviteAsync(new(null, (await world.OpenNeedAsync()).Id, offer.Id, null), OfLeader, Ct));

    /// <summary>The offer's poster as its asker is told it, which store and memory agree on.</summary>
    private async Task<string?> PosterOfAsync(Project offer)
    {
        await world.FollowAsync();
        var told = await world.Get<DisclosedProjects>().OneAsync(offer.Id, OfLeader, Ct);
        var posters = await world.Get<DisclosedProjects>().PostersAsync([told!], OfLeader, Ct);
        Assert.Equal(
            (await world.Get<IEngagements>().StagesAsync(Leader, [offer.Id], Ct))[offer.Id],
            world.Get<MatchEngine>().Current.Ties.StageOf(Leader, offer.Id)
        );
        return posters.GetValueOrDefault(offer.Id);
    }

    private async Task KeepAsync(LibraryState state) =>
        Done(await world.Get<SetLibraryState>().RunAsync(new(null, Maker, null, state, "试验"), Staff, Ct));

    private static void AlreadyEngaged(Result<Engagement> result)
    {
        var error = Refused(result, ErrorCode.Conflict);
        Assert.Equal(ErrorReason.AlreadyEngaged, error.Reason);
        Assert.Equal(["candidate"], error.Path!);
    }
}
