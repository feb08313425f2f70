using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Feedback;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Access;

/// <summary>
/// Every use case that writes × staff of the poster's district, of the counterpart's, of a third one, and of the whole
/// city.
/// </summary>
public sealed class DistrictTests(World world) : IClassFixture<World>
{
    private const string Office = "project_office",
        Nowhere = "firm_nowhere";

    /// <summary>
    /// Who may: staff of the leader's district, staff of the maker's, both, or the city's alone. The city's staff may
    /// always.
    /// </summary>
    [Flags]
    public enum May
    {
        City = 0,
        A = 1,
        B = 2,
        Either = A | B,
    }

    private sealed record Try(string UseCase, May May, Func<World, Caller, Task<IReadOnlyList<UserError>>> Run)
    {
        /// <summary>What all others hear.</summary>
        public ErrorCode Refusal { get; init; } = ErrorCode.Forbidden;
    }

    // Marks and saved views are an account's own: whoever makes one makes it for itself.
    private static readonly string[] NobodysBusiness =
    [
        "MarkMatch.RunAsync",
        "RemoveMark.RunAsync",
        "CreateSavedView.RunAsync",
        "UpdateSavedView.RunAsync",
        "RemoveSavedView.RunAsync",
    ];

    private static readonly Dictionary<string, Caller> Staff = new()
    {
        ["A"] = new("account_staff", "a", AccountRole.Staff, District: "district_a"),
        ["B"] = new("account_staff", "b", AccountRole.Staff, District: "district_b"),
        ["third"] = new("account_staff", "c", AccountRole.Staff, District: "district_c"),
        ["city"] = World.Staff,
    };

    private static readonly Dictionary<string, Try> Table = new Dictionary<string, Try>
    {
        ["a firm keeps its profile"] = new(
            "UpdateFirm.RunAsync",
            May.A,
            async (w, c) => await Errors(w.Get<UpdateFirm>().RunAsync(Profile(Leader), c, Ct))
        ),
        ["the other firm keeps its profile"] = new(
            "UpdateFirm.RunAsync",
            May.B,
            async (w, c) => await Errors(w.Get<UpdateFirm>().RunAsync(Profile(Maker), c, Ct))
        ),
        ["a firm of no district keeps its profile"] = new(
            "UpdateFirm.RunAsync",
            May.City,
            async (w, c) => await Errors(w.Get<UpdateFirm>().RunAsync(Profile(Nowhere), c, Ct))
        ),
        ["a new firm is registered"] = new(
            "CreateFirm.RunAsync",
            May.A,
            async (w, c) => await Errors(w.Get<CreateFirm>().RunAsync(NewFirm with { District = "district_a" }, c, Ct))
        ),
        ["a new firm of no district is registered"] = new(
            "CreateFirm.RunAsync",
            May.City,
            async (w, c) => await Errors(w.Get<CreateFirm>().RunAsync(NewFirm, c, Ct))
        ),
        ["a firm is kept in the library"] = new(
            "SetLibraryState.RunAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<SetLibraryState>().RunAsync(new(null, Leader, null, LibraryState.Admitted, null), c, Ct)
                )
        ),
        ["a firm of no district is kept in the library"] = new(
            "SetLibraryState.RunAsync",
            May.City,
            async (w, c) =>
                await Errors(
                    w.Get<SetLibraryState>().RunAsync(new(null, Nowhere, null, LibraryState.Admitted, null), c, Ct)
                )
        ),
        ["a firm names a contact"] = new(
            "CreateContact.RunAsync",
            May.A,
            async (w, c) => await Errors(w.Get<CreateContact>().RunAsync(NewContact(w), c, Ct))
        ),
        ["a contact is corrected"] = new(
            "UpdateContact.RunAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<UpdateContact>().RunAsync(new(null, await ContactAsync(w), null, Post: "采购经理"), c, Ct)
                )
        )
        {
            Refusal = ErrorCode.NotFound,
        },
        ["a contact is removed"] = new(
            "RemoveContact.RunAsync",
            May.A,
            async (w, c) => await Errors(w.Get<RemoveContact>().RunAsync(new(null, await ContactAsync(w), null), c, Ct))
        )
        {
            Refusal = ErrorCode.NotFound,
        },
        ["a firm's contacts are told"] = new(
            "OpenContacts.RunAsync",
            May.A,
            async (w, c) =>
            {
                _ = await ContactAsync(w);
                return await Errors(w.Get<OpenContacts>().RunAsync(new(null, Firm: Leader), c, Ct));
            }
        ),
        ["a project is posted"] = new(
            "PostProject.RunAsync",
            May.A,
            async (w, c) => await Errors(w.Get<PostProject>().RunAsync(Need(), c, Ct))
        ),
        ["a project is edited"] = new(
            "UpdateProject.RunAsync",
            May.A,
            async (w, c) => await Errors(w.Get<UpdateProject>().RunAsync(Edit((await w.OpenNeedAsync()).Id), c, Ct))
        ),
        ["an event is announced"] = new(
            "CreateEvent.RunAsync",
            May.A,
            async (w, c) => await Errors(w.Get<CreateEvent>().RunAsync(Fair, c, Ct))
        ),
        ["an event is changed"] = new(
            "UpdateEvent.RunAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<UpdateEvent>().RunAsync(new(null, await FairAsync(w), null, Title: "改期的洽谈会"), c, Ct)
                )
        ),
        ["an event is cancelled"] = new(
            "CancelEvent.RunAsync",
            May.A,
            async (w, c) =>
                await Errors(w.Get<CancelEvent>().RunAsync(new(null, await FairAsync(w), null, "场地冲突"), c, Ct))
        ),
        ["an amendment is approved"] = new(
            "DecideAmendment.ApproveAsync",
            May.A,
            async (w, c) => await Errors(w.Get<DecideAmendment>().ApproveAsync(await AmendedAsync(w), c, Ct))
        ),
        ["an amendment is returned"] = new(
            "DecideAmendment.ReturnAsync",
            May.A,
            async (w, c) => await Errors(w.Get<DecideAmendment>().ReturnAsync(await AmendedAsync(w), c, Ct))
        ),
        ["an amendment is withdrawn"] = new(
            "DecideAmendment.WithdrawAsync",
            May.A,
            async (w, c) => await Errors(w.Get<DecideAmendment>().WithdrawAsync(await AmendedAsync(w), c, Ct))
        ),
        ["a project is paused"] = new(
            "MoveProject.PauseAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<MoveProject>().PauseAsync(new(null, (await w.OpenNeedAsync()).Id, null, null), c, Ct)
                )
        ),
        ["a paused project is resumed"] = new(
            "MoveProject.ResumeAsync",
            May.A,
            async (w, c) =>
            {
                var step = new ProjectStepInput(null, (await w.OpenNeedAsync()).Id, null, null);
                Done(await w.Get<MoveProject>().PauseAsync(step, World.Staff, Ct));
                return await Errors(w.Get<MoveProject>().ResumeAsync(step, c, Ct));
            }
        ),
        ["a draft is submitted"] = new(
            "MoveProject.SubmitAsync",
            May.A,
            async (w, c) =>
            {
                var step = new ProjectStepInput(null, (await PostedAsync(w)).Id, null, "请写明年用量");
                Done(await w.Get<ReviewProject>().ReturnAsync(step, World.Staff, Ct));
                return await Errors(w.Get<MoveProject>().SubmitAsync(step, c, Ct));
            }
        ),
        ["a project is closed"] = new(
            "MoveProject.CloseAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<MoveProject>().CloseAsync(new(null, (await w.OpenNeedAsync()).Id, null, null), c, Ct)
                )
        ),
        ["a project is reviewed"] = new(
            "ReviewProject.ApproveAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<ReviewProject>().ApproveAsync(new(null, (await PostedAsync(w)).Id, null, null), c, Ct)
                )
        ),
        ["a project is returned"] = new(
            "ReviewProject.ReturnAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<ReviewProject>()
                        .ReturnAsync(new(null, (await PostedAsync(w)).Id, null, "请写明年用量"), c, Ct)
                )
        ),
        ["a firm is invited"] = new(
            "ProposeEngagement.InviteAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<ProposeEngagement>().InviteAsync(new(null, (await w.OpenNeedAsync()).Id, Maker, null), c, Ct)
                )
        ),
        ["interest is shown"] = new(
            "ProposeEngagement.ExpressInterestAsync",
            May.B,
            async (w, c) =>
                await Errors(
                    w.Get<ProposeEngagement>()
                        .ExpressInterestAsync(new(null, (await w.OpenNeedAsync()).Id, Maker, null), c, Ct)
                )
        ),
        ["a firm of no district shows interest"] = new(
            "ProposeEngagement.ExpressInterestAsync",
            May.City,
            async (w, c) =>
                await Errors(
                    w.Get<ProposeEngagement>()
                        .ExpressInterestAsync(new(null, (await w.OpenNeedAsync()).Id, Nowhere, null), c, Ct)
                )
        ),
        ["an engagement moves on"] = new(
            "AdvanceEngagement.RunAsync",
            May.Either,
            async (w, c) =>
                await Errors(
                    w.Get<AdvanceEngagement>()
                        .RunAsync(new(null, (await TalkingAsync(w)).Id, null, EngagementStage.Negotiating, null), c, Ct)
                )
        ),
        ["the poster's agreement is recorded"] = new(
            "AdvanceEngagement.RunAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<AdvanceEngagement>()
                        .RunAsync(
                            new(null, (await AwaitingAsync(w)).Id, null, EngagementStage.Accepted, "电话确认"),
                            c,
                            Ct
                        )
                )
        ),
        ["an owner is assigned"] = new(
            "AssignEngagement.RunAsync",
            May.Either,
            async (w, c) =>
                await Errors(
                    w.Get<AssignEngagement>()
                        .RunAsync(new(null, (await TalkingAsync(w)).Id, null, "account_staff"), c, Ct)
                )
        ),
        ["a follow-up is recorded"] = new(
            "RecordFollowUp.RunAsync",
            May.Either,
            async (w, c) =>
                await Errors(
                    w.Get<RecordFollowUp>()
                        .RunAsync(new(null, (await TalkingAsync(w)).Id, "回访", w.Time.Today(), null), c, Ct)
                )
        ),
        ["a follow-up is ticked off"] = new(
            "RecordFollowUp.CompleteAsync",
            May.Either,
            async (w, c) =>
                await Errors(w.Get<RecordFollowUp>().CompleteAsync(new(null, (await FollowedAsync(w)).Id), c, Ct))
        ),
        ["a follow-up about an engagement is recorded"] = Follow(May.Either, async w => (await TalkingAsync(w)).Id),
        ["a follow-up about a firm is recorded"] = Follow(May.A, _ => Task.FromResult(Leader)),
        ["a follow-up about the other firm is recorded"] = Follow(May.B, _ => Task.FromResult(Maker)),
        ["a follow-up about a firm of no district is recorded"] = Follow(May.City, _ => Task.FromResult(Nowhere)),
        ["a follow-up about an event is recorded"] = Follow(May.A, w => w.EventAsync("district_a")),
        ["a follow-up about an event of no district is recorded"] = Follow(May.City, w => w.EventAsync(null)),
        ["a follow-up about a firm is ticked off"] = new(
            "RecordFollowUp.CompleteAsync",
            May.B,
            async (w, c) =>
                await Errors(w.Get<RecordFollowUp>().CompleteAsync(new(null, (await VisitedAsync(w)).Id), c, Ct))
        ),
        ["an outcome is recorded"] = new(
            "RecordOutcome.RunAsync",
            May.Either,
            async (w, c) =>
                await Errors(
                    w.Get<RecordOutcome>()
                        .RunAsync(
                            new(null, (await TalkingAsync(w)).Id, OutcomeKind.Trial, null, w.Time.Today(), "样件"),
                            c,
                            Ct
                        )
                )
        ),
        ["an outcome is corrected"] = new(
            "CorrectOutcome.RunAsync",
            May.Either,
            async (w, c) =>
                await Errors(
                    w.Get<CorrectOutcome>()
                        .RunAsync(
                            new(null, (await SignedAsync(w)).Outcomes[0].Id, null, "金额有误", AmountFen: 1),
                            c,
                            Ct
                        )
                )
        ),
        ["an outcome is verified"] = new(
            "RecordOutcome.VerifyAsync",
            May.Either,
            async (w, c) =>
                await Errors(
                    w.Get<RecordOutcome>().VerifyAsync(new(null, (await SignedAsync(w)).Outcomes[0].Id, null), c, Ct)
                )
        ),
        ["a candidate is pinned"] = new(
            "RuleOnMatch.PinAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<RuleOnMatch>().PinAsync(new(null, (await w.OpenNeedAsync()).Id, Maker, null, null), c, Ct)
                )
        ),
        ["a candidate is vetoed"] = new(
            "RuleOnMatch.VetoAsync",
            May.A,
            async (w, c) =>
                await Errors(
                    w.Get<RuleOnMatch>()
                        .VetoAsync(new(null, (await w.OpenNeedAsync()).Id, Maker, "产能已满", null), c, Ct)
                )
        ),
        ["a ruling is lifted"] = new(
            "RuleOnMatch.RemoveAsync",
            May.A,
            async (w, c) =>
                await Errors(w.Get<RuleOnMatch>().RemoveAsync(new(null, (await RuledAsync(w)).Id, null), c, Ct))
        ),
        ["the office's project is edited"] = new(
            "UpdateProject.RunAsync",
            May.City,
            async (w, c) => await Errors(w.Get<UpdateProject>().RunAsync(Edit((await OfficeAsync(w)).Id), c, Ct))
        ),
        ["the office's project is paused"] = new(
            "MoveProject.PauseAsync",
            May.City,
            async (w, c) =>
                await Errors(w.Get<MoveProject>().PauseAsync(new(null, (await OfficeAsync(w)).Id, null, null), c, Ct))
        ),
        ["a firm is invited to the office's project"] = new(
            "ProposeEngagement.InviteAsync",
            May.City,
            async (w, c) =>
                await Errors(
                    w.Get<ProposeEngagement>().InviteAsync(new(null, (await OfficeAsync(w)).Id, Maker, null), c, Ct)
                )
        ),
        ["the office answers interest"] = new(
            "AdvanceEngagement.RunAsync",
            May.City,
            async (w, c) =>
                await Errors(
                    w.Get<AdvanceEngagement>()
                        .RunAsync(
                            new(null, (await InterestedInOfficeAsync(w)).Id, null, EngagementStage.Accepted, null),
                            c,
                            Ct
                        )
                )
        ),
    };

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var what in Table.Keys)
        {
            foreach (var who in Staff.Keys)
                cells.Add(what, who);
        }
        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Staff_act_for_the_firms_of_their_district_and_the_citys_for_all(string what, string who)
    {
        await SettleAsync();
        var row = Table[what];
        var allowed = who switch
        {
            "city" => true,
            "A" => row.May.HasFlag(May.A),
            "B" => row.May.HasFlag(May.B),
            _ => false,
        };
        var errors = await row.Run(world, Staff[who]);
        Assert.Equal(allowed ? [] : new[] { row.Refusal }, errors.Select(e => e.Code));
    }

    [Fact]
    public void Every_use_case_that_takes_an_input_from_a_caller_is_in_the_table()
    {
        var all = typeof(UpdateFirm)
            .Assembly.GetTypes()
            .Concat(typeof(MarkMatch).Assembly.GetTypes())
            .SelectMany(type => type.GetMethods().Where(m => m.DeclaringType == type && !m.IsStatic))
            .Where(m =>
                m.GetParameters() is [var input, var caller, _]
                && input.ParameterType.Name.EndsWith("Input", StringComparison.Ordinal)
                && caller.ParameterType == typeof(Caller)
            )
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");
        Assert.Equal(Table.Values.Select(t => t.UseCase).Concat(NobodysBusiness).Distinct().Order(), all.Order());
    }

    /// <summary>
    /// The leader in one district, the maker in another, a third firm in none, and a project of the programme office.
    /// </summary>
    private async Task SettleAsync()
    {
        var maker = (await world.Get<IFirms>().OneAsync(Maker, Ct))!;
        if (maker.District == "district_b")
            return;
        Assert.IsType<Committed>(
            await world
                .Get<ILedger>()
                .CommitAsync(
                    new Commit(
                        Caller.Seed,
                        "districts",
                        [
                            Fact.Put(maker with { Version = maker.Version + 1, District = "district_b" }),
                            Fact.Put(maker with { Id = Nowhere, Version = 1, District = null }),
                        ]
                    ),
                    Ct
                )
        );
    }

    private static async Task<IReadOnlyList<UserError>> Errors<T>(Task<Result<T>> result)
        where T : class => (await result).Errors;

    private static CreateContactInput NewContact(World world) =>
        new(null, Leader, "李雯", world.Time.Today(), Phone: "138 0532 0000");

    // One world serves all cases, and a firm has so many contacts: the one that is there does.
    private static async Task<string> ContactAsync(World world) =>
        (await world.Get<IContacts>().OfFirmsAsync([Leader], Ct)).GetValueOrDefault(Leader) is [var contact, ..]
            ? contact.Id
            : Done(await world.Get<CreateContact>().RunAsync(NewContact(world), World.Staff, Ct)).Id;

    private static CreateFirmInput NewFirm => new(null, "青岛某某制造有限公司");

    private static UpdateFirmInput Profile(string id) => new(null, id, null, "青岛某某制造有限公司");

    private static CreateEventInput Fair =>
        new(
            null,
            "供需洽谈会",
            EventFormat.Negotiation,
            EventMode.Offline,
            new(2026, 12, 8),
            null,
            null,
            null,
            "district_a"
        );

    private static async Task<string> FairAsync(World world) =>
        Done(await world.Get<CreateEvent>().RunAsync(Fair, World.Staff, Ct)).Id;

    private static async Task<ProjectStepInput> AmendedAsync(World world)
    {
        var open = await world.OpenNeedAsync();
        Done(await world.Get<UpdateProject>().RunAsync(Edit(open.Id), World.Staff, Ct));
        return new(null, open.Id, null, "请写明年用量");
    }

    private static UpdateProjectInput Edit(string project) =>
        new(null, project, null, Title: "改写的标题", Description: "改写的说明");

    private static async Task<Project> PostedAsync(World world) =>
        Done(await world.Get<PostProject>().RunAsync(Need(), OfLeader, Ct));

    private static async Task<Engagement> TalkingAsync(World world) =>
        await world.AdvancedAsync(await world.InvitedAsync(), OfMaker, EngagementStage.Accepted);

    private static async Task<Engagement> AwaitingAsync(World world)
    {
        var need = await world.OpenNeedAsync(Need() with { Anonymous = true });
        var invited = Done(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, Maker, null), World.Staff, Ct)
        );
        return await world.AdvancedAsync(invited, OfMaker, EngagementStage.Accepted);
    }

    private static Try Follow(May may, Func<World, Task<string>> about) =>
        new(
            "RecordFollowUp.AboutAsync",
            may,
            async (w, c) =>
                await Errors(
                    w.Get<RecordFollowUp>().AboutAsync(new(null, await about(w), "回访", w.Time.Today(), null), c, Ct)
                )
        );

    private static async Task<FollowUp> VisitedAsync(World world) =>
        Done(
            await world
                .Get<RecordFollowUp>()
                .AboutAsync(new(null, Maker, "走访", world.Time.Today(), null), World.Staff, Ct)
        ).FollowUp;

    private static async Task<FollowUp> FollowedAsync(World world)
    {
        var talk = await TalkingAsync(world);
        Done(
            await world
                .Get<RecordFollowUp>()
                .RunAsync(new(null, talk.Id, "回访", world.Time.Today(), null), World.Staff, Ct)
        );
        return Assert.Single(await world.FollowUpsAsync(talk.Id));
    }

    private static async Task<Engagement> SignedAsync(World world) =>
        Done(
            await world
                .Get<RecordOutcome>()
                .RunAsync(
                    new(null, (await TalkingAsync(world)).Id, OutcomeKind.Trial, null, world.Time.Today(), null),
                    OfMaker,
                    Ct
                )
        ).Engagement;

    private static async Task<Ruling> RuledAsync(World world) =>
        Done(
            await world
                .Get<RuleOnMatch>()
                .PinAsync(new(null, (await world.OpenNeedAsync()).Id, Maker, null, null), World.Staff, Ct)
        );

    private static async Task<Project> OfficeAsync(World world)
    {
        var posted = await world.OpenNeedAsync();
        var office = posted with { Id = $"{Office}{posted.Id["project".Length..]}", Version = 1, PostedBy = null };
        Assert.IsType<Committed>(
            await world.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "office", [Fact.Put(office)]), Ct)
        );
        return office;
    }

    private static async Task<Engagement> InterestedInOfficeAsync(World world) =>
        Done(
            await world
                .Get<ProposeEngagement>()
                .ExpressInterestAsync(new(null, (await OfficeAsync(world)).Id, Maker, null), OfMaker, Ct)
        );
}
