using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.SavedViews;
using Matchmaker.Matching.Feedback;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Ledger;

/// <summary>What a mutation answered: the record that it is about, or why there is none.</summary>
public sealed record Answered(string? Id, IReadOnlyList<UserError> Errors)
{
    public static async Task<Answered> Of<T>(Task<Result<T>> asked)
        where T : class =>
        await asked is { Ok: true, Value: var value } ? new(IdOf(value), []) : new(null, (await asked).Errors);

    private static string IdOf(object value) =>
        value switch
        {
            IRecord record => record.Id,
            FollowUpChange change => change.FollowUp.Id,
            OutcomeChange change => change.Outcome.Id,
            RemovedRecord removed => removed.Id,
            OpenedContacts opened => opened.Reading!.Id,
            _ => throw new InvalidOperationException($"A mutation does not answer with a {value.GetType().Name}."),
        };
}

/// <summary>A mutation with everything made ready that it needs.</summary>
/// <param name="Send">Sends it under an id; with other input where it is told so.</param>
public sealed record Prepared(Func<string?, bool, Task<Answered>> Send)
{
    public static Prepared Of<T>(Func<string?, bool, Task<Result<T>>> send)
        where T : class => new((id, other) => Answered.Of(send(id, other)));
}

/// <summary>Every mutation of the domain, asked by staff, who may do all of them.</summary>
public static class MutationCases
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    public static readonly IReadOnlyDictionary<string, Func<World, Task<Prepared>>> All = new Dictionary<
        string,
        Func<World, Task<Prepared>>
    >(StringComparer.Ordinal)
    {
        ["createFirm"] = w =>
            Ready<Firm>(
                (id, other) => w.Get<CreateFirm>().RunAsync(new(id, other ? "青岛乙机械" : "青岛甲机械"), Staff, Ct)
            ),
        ["updateFirm"] = w =>
            Ready<Firm>(
                (id, other) =>
                    w.Get<UpdateFirm>().RunAsync(new(id, Maker, null, other ? "青岛乙机械" : "青岛甲机械"), Staff, Ct)
            ),
        ["setLibraryState"] = w =>
            Ready<Firm>(
                (id, other) =>
                    w.Get<SetLibraryState>()
                        .RunAsync(new(id, Maker, null, LibraryState.Admitted, other ? "另一说明" : null), Staff, Ct)
            ),
        ["postProject"] = w =>
            Ready<Project>(
                (id, other) =>
                    w.Get<PostProject>()
                        .RunAsync(Need(other ? "另一需求" : "一个需求") with { IdempotencyKey = id }, Staff, Ct)
            ),
        ["updateProject"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<UpdateProject>()
                        .RunAsync(new(id, need.Id, null, Title: other ? "另一标题" : "改后的标题"), Staff, Ct)
            ),
        ["approveProject"] = async w =>
            On(
                await InReviewAsync(w),
                (need, id, other) =>
                    w.Get<ReviewProject>().ApproveAsync(new(id, need.Id, null, other ? "同意" : null), Staff, Ct)
            ),
        ["returnProject"] = async w =>
            On(
                await InReviewAsync(w),
                (need, id, other) =>
                    w.Get<ReviewProject>()
                        .ReturnAsync(new(id, need.Id, null, other ? "请写明用量" : "请写明交期"), Staff, Ct)
            ),
        ["submitProject"] = async w =>
        {
            var need = await InReviewAsync(w);
            Done(await w.Get<ReviewProject>().ReturnAsync(new(null, need.Id, null, "请写明用量"), Staff, Ct));
            return On(
                need,
                (draft, id, other) =>
                    w.Get<MoveProject>().SubmitAsync(new(id, draft.Id, null, other ? "已补充" : null), Staff, Ct)
            );
        },
        ["pauseProject"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<MoveProject>().PauseAsync(new(id, need.Id, null, other ? "暂不需要" : null), Staff, Ct)
            ),
        ["resumeProject"] = async w =>
        {
            var need = await w.OpenNeedAsync();
            Done(await w.Get<MoveProject>().PauseAsync(new(null, need.Id, null, null), Staff, Ct));
            return On(
                need,
                (paused, id, other) =>
                    w.Get<MoveProject>().ResumeAsync(new(id, paused.Id, null, other ? "继续" : null), Staff, Ct)
            );
        },
        ["closeProject"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<MoveProject>().CloseAsync(new(id, need.Id, null, other ? "不再需要" : null), Staff, Ct)
            ),
        ["approveAmendment"] = async w =>
            On(
                await AmendedAsync(w),
                (need, id, other) =>
                    w.Get<DecideAmendment>().ApproveAsync(new(id, need.Id, null, other ? "同意" : null), Staff, Ct)
            ),
        ["returnAmendment"] = async w =>
            On(
                await AmendedAsync(w),
                (need, id, other) =>
                    w.Get<DecideAmendment>()
                        .ReturnAsync(new(id, need.Id, null, other ? "请写明用量" : "请写明交期"), Staff, Ct)
            ),
        ["withdrawAmendment"] = async w =>
            On(
                await AmendedAsync(w),
                (need, id, other) =>
                    w.Get<DecideAmendment>().WithdrawAsync(new(id, need.Id, null, other ? "不改了" : null), Staff, Ct)
            ),
        ["inviteFirm"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<ProposeEngagement>().InviteAsync(new(id, need.Id, other ? Other : Maker, null), Staff, Ct)
            ),
        ["expressInterest"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<ProposeEngagement>()
                        .ExpressInterestAsync(new(id, need.Id, other ? Other : Maker, null), Staff, Ct)
            ),
        ["advanceEngagement"] = async w =>
            On(
                await TalkingAsync(w),
                (talk, id, other) =>
                    w.Get<AdvanceEngagement>()
                        .RunAsync(
                            new(id, talk.Id, null, EngagementStage.Negotiating, other ? "已见面" : null),
                            Staff,
                            Ct
                        )
            ),
        ["assignEngagement"] = async w =>
            On(
                await TalkingAsync(w),
                (talk, id, other) =>
                    w.Get<AssignEngagement>()
                        .RunAsync(new(id, talk.Id, null, (other ? StaffElsewhere : Staff).AccountId!), Staff, Ct)
            ),
        ["recordFollowUp"] = async w =>
            On(
                await TalkingAsync(w),
                (talk, id, other) =>
                    w.Get<RecordFollowUp>()
                        .RunAsync(new(id, talk.Id, other ? "寄样件" : "看样件", Day, null), Staff, Ct)
            ),
        ["recordFollowUpAbout"] = w =>
            Ready<FollowUpChange>(
                (id, other) =>
                    w.Get<RecordFollowUp>()
                        .AboutAsync(new(id, Maker, other ? "寄样件" : "看样件", Day, null), Staff, Ct)
            ),
        ["completeFollowUp"] = async w =>
        {
            var talk = await TalkingAsync(w);
            var both = new List<string>();
            foreach (var text in (string[])["看样件", "寄样件"])
            {
                Done(await w.Get<RecordFollowUp>().RunAsync(new(null, talk.Id, text, Day, null), Staff, Ct));
                both.Add((await w.FollowUpsAsync(talk.Id)).Single(f => f.Text == text).Id);
            }
            return Prepared.Of(
                (id, other) => w.Get<RecordFollowUp>().CompleteAsync(new(id, both[other ? 1 : 0]), Staff, Ct)
            );
        },
        ["recordOutcome"] = async w =>
            On(
                await TalkingAsync(w),
                (talk, id, other) =>
                    w.Get<RecordOutcome>()
                        .RunAsync(
                            new(id, talk.Id, OutcomeKind.Order, other ? 100 : 200, new(2026, 11, 1), null),
                            Staff,
                            Ct
                        )
            ),
        ["correctOutcome"] = async w =>
        {
            var recorded = await RecordedOutcomeAsync(w);
            return Prepared.Of(
                (id, other) =>
                    w.Get<CorrectOutcome>()
                        .RunAsync(new(id, recorded, null, "金额有误", AmountFen: other ? 300 : 400), Staff, Ct)
            );
        },
        ["verifyOutcome"] = async w =>
        {
            var recorded = await RecordedOutcomeAsync(w);
            return Prepared.Of(
                (id, other) => w.Get<RecordOutcome>().VerifyAsync(new(id, recorded, other ? "见合同" : null), Staff, Ct)
            );
        },
        ["createEvent"] = w =>
            Ready<Event>(
                (id, other) =>
                    w.Get<CreateEvent>()
                        .RunAsync(
                            new(
                                id,
                                other ? "另一场活动" : "供需洽谈会",
                                EventFormat.Negotiation,
                                EventMode.Offline,
                                Day,
                                null,
                                null,
                                null,
                                null
                            ),
                            Staff,
                            Ct
                        )
            ),
        ["updateEvent"] = async w =>
            On(
                await EventAsync(w),
                (happening, id, other) =>
                    w.Get<UpdateEvent>()
                        .RunAsync(new(id, happening.Id, null, Title: other ? "另一标题" : "改后的标题"), Staff, Ct)
            ),
        ["cancelEvent"] = async w =>
            On(
                await EventAsync(w),
                (happening, id, other) =>
                    w.Get<CancelEvent>().RunAsync(new(id, happening.Id, null, other ? "改期" : "场地冲突"), Staff, Ct)
            ),
        ["markMatch"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<MarkMatch>()
                        .RunAsync(new(id, need.Id, null, null, null, Maker, !other, null, null), Staff, Ct)
            ),
        ["removeMark"] = async w =>
        {
            var marks = new List<string>();
            foreach (var text in (string[])["铸件", "压缩机"])
                marks.Add(
                    Done(
                        await w.Get<MarkMatch>()
                            .RunAsync(
                                new(
                                    null,
                                    null,
                                    null,
                                    text + Guid.NewGuid().ToString("N"),
                                    null,
                                    Maker,
                                    true,
                                    null,
                                    null
                                ),
                                Staff,
                                Ct
                            )
                    ).Id
                );
            return Prepared.Of(
                (id, other) => w.Get<RemoveMark>().RunAsync(new(id, marks[other ? 1 : 0], null), Staff, Ct)
            );
        },
        ["createContact"] = async w =>
            On(
                await FirmAsync(w),
                (firm, id, other) =>
                    w.Get<CreateContact>().RunAsync(Named(other ? "王芳" : "李雯", firm, w, id), Staff, Ct)
            ),
        ["updateContact"] = async w =>
            On(
                await ContactAsync(w),
                (contact, id, other) =>
                    w.Get<UpdateContact>()
                        .RunAsync(new(id, contact.Id, null, Post: other ? "总经理" : "采购经理"), Staff, Ct)
            ),
        ["removeContact"] = async w =>
        {
            Contact[] contacts = [await ContactAsync(w), await ContactAsync(w)];
            return Prepared.Of(
                (id, other) => w.Get<RemoveContact>().RunAsync(new(id, contacts[other ? 1 : 0].Id, null), Staff, Ct)
            );
        },
        ["openContacts"] = async w =>
        {
            Contact[] contacts = [await ContactAsync(w), await ContactAsync(w)];
            return Prepared.Of(
                (id, other) => w.Get<OpenContacts>().RunAsync(new(id, Firm: contacts[other ? 1 : 0].Firm), Staff, Ct)
            );
        },
        ["createSavedView"] = w =>
        {
            var name = ViewName();
            return Ready<SavedView>(
                (id, other) =>
                    w.Get<CreateSavedView>()
                        .RunAsync(new(id, other ? $"{name} 2" : name, ViewedList.Engagements, "stalled=yes"), Staff, Ct)
            );
        },
        ["updateSavedView"] = async w =>
            On(
                await ViewAsync(w),
                (view, id, other) =>
                    w.Get<UpdateSavedView>()
                        .RunAsync(new(id, view.Id, null, Query: other ? "mine=yes" : "stages=Proposed"), Staff, Ct)
            ),
        ["removeSavedView"] = async w =>
        {
            SavedView[] views = [await ViewAsync(w), await ViewAsync(w)];
            return Prepared.Of(
                (id, other) => w.Get<RemoveSavedView>().RunAsync(new(id, views[other ? 1 : 0].Id, null), Staff, Ct)
            );
        },
        ["pinMatch"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<RuleOnMatch>().PinAsync(new(id, need.Id, other ? Other : Maker, null, null), Staff, Ct)
            ),
        ["vetoMatch"] = async w =>
            On(
                await w.OpenNeedAsync(),
                (need, id, other) =>
                    w.Get<RuleOnMatch>().VetoAsync(new(id, need.Id, other ? Other : Maker, "产能已满", null), Staff, Ct)
            ),
        ["removeRuling"] = async w =>
        {
            var (need, rulings) = (await w.OpenNeedAsync(), new List<string>());
            foreach (var firm in (string[])[Maker, Other])
                rulings.Add(
                    Done(await w.Get<RuleOnMatch>().PinAsync(new(null, need.Id, firm, null, null), Staff, Ct)).Id
                );
            return Prepared.Of(
                (id, other) => w.Get<RuleOnMatch>().RemoveAsync(new(id, rulings[other ? 1 : 0], null), Staff, Ct)
            );
        },
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static Task<Prepared> Ready<T>(Func<string?, bool, Task<Result<T>>> send)
        where T : class => Task.FromResult(Prepared.Of(send));

    private static Prepared On<TOn, T>(TOn on, Func<TOn, string?, bool, Task<Result<T>>> send)
        where T : class => Prepared.Of<T>((id, other) => send(on, id, other));

    private static CreateContactInput Named(string name, string firm, World world, string? id = null) =>
        new(id, firm, name, world.Time.Today(), Phone: "138 0532 0000");

    private static async Task<Contact> ContactAsync(World world) =>
        Done(await world.Get<CreateContact>().RunAsync(Named("李雯", await FirmAsync(world), world), Staff, Ct));

    // A firm has so many contacts, and one world serves several cases.
    private static async Task<string> FirmAsync(World world) =>
        Done(await world.Get<CreateFirm>().RunAsync(new(null, "青岛丙机械"), Staff, Ct)).Id;

    private static async Task<SavedView> ViewAsync(World world) =>
        Done(
            await world
                .Get<CreateSavedView>()
                .RunAsync(new(null, ViewName(), ViewedList.Engagements, "stalled=yes"), Staff, Ct)
        );

    // An account has one view of a name, and one world serves several cases.
    private static string ViewName() => Guid.NewGuid().ToString("N");

    private static async Task<Event> EventAsync(World world)
    {
        var input = new CreateEventInput(
            null,
            "供需洽谈会",
            EventFormat.Negotiation,
            EventMode.Offline,
            Day,
            null,
            null,
            null,
            null
        );
        return Done(await world.Get<CreateEvent>().RunAsync(input, Staff, Ct));
    }

    private static async Task<string> RecordedOutcomeAsync(World world)
    {
        var order = new RecordOutcomeInput(
            null,
            (await TalkingAsync(world)).Id,
            OutcomeKind.Order,
            100,
            new(2026, 11, 1),
            null
        );
        return Done(await world.Get<RecordOutcome>().RunAsync(order, OfMaker, Ct)).Outcome.Id;
    }

    private static async Task<Project> AmendedAsync(World world)
    {
        var update = new UpdateProjectInput(null, (await world.OpenNeedAsync()).Id, null, Title: "改后的标题");
        return Done(await world.Get<UpdateProject>().RunAsync(update, OfLeader, Ct));
    }

    private static async Task<Project> InReviewAsync(World world) =>
        Done(await world.Get<PostProject>().RunAsync(Need(), OfLeader, Ct));

    private static async Task<Engagement> TalkingAsync(World world) =>
        await world.AdvancedAsync(await world.InvitedAsync(), OfMaker, EngagementStage.Accepted);
}
