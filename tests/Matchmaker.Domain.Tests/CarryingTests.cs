using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using static Matchmaker.Domain.Tests.World;

namespace Matchmaker.Domain.Tests;

public sealed class CarryingTests : IClassFixture<World>
{
    private static readonly string Longest = new('x', 200), TooLong = new('x', 201);
    private readonly World _world;

    public CarryingTests(World world) => _world = world;

    [Fact]
    public async Task No_mutation_takes_a_client_mutation_id_of_more_than_200_characters()
    {
        var before = await _world.RevisionAsync();
        IReadOnlyList<UserError>[] refused =
        [
            (await _world.Get<SaveFirm>().RunAsync(new(TooLong, Maker, null, "甲", null, null, null, null, null, null, null), OfMaker, Ct)).Errors,
            (await _world.Get<KeepLibrary>().RunAsync(new(TooLong, Maker, null, LibraryState.Admitted, null), Staff, Ct)).Errors,
            (await _world.Get<PostProject>().RunAsync(Need() with { ClientMutationId = TooLong }, OfLeader, Ct)).Errors,
            (await _world.Get<MoveProject>().CloseAsync(new(TooLong, "project_1", null, null), OfLeader, Ct)).Errors,
            (await _world.Get<ReviewProject>().RunAsync(new(TooLong, "project_1", null, true, null), Staff, Ct)).Errors,
            (await _world.Get<ProposeEngagement>().InviteAsync(new(TooLong, "project_1", Maker, null), OfLeader, Ct)).Errors,
            (await _world.Get<AdvanceEngagement>().RunAsync(new(TooLong, "engagement_1", null, EngagementStage.Accepted, null), OfMaker, Ct)).Errors,
            (await _world.Get<RecordFollowUp>().CompleteAsync(new(TooLong, "followup_1"), OfMaker, Ct)).Errors,
            (await _world.Get<RecordOutcome>().RunAsync(new(TooLong, "engagement_1", OutcomeKind.Order, null, new(2026, 1, 1), null), OfMaker, Ct)).Errors,
            (await _world.Get<MarkMatch>().RunAsync(new(TooLong, null, null, "铸件", null, Maker, true, null, null), OfLeader, Ct)).Errors,
            (await _world.Get<TakeBackMark>().RunAsync(new(TooLong, "mark_1", null), OfLeader, Ct)).Errors,
            (await _world.Get<RuleOnMatch>().PinAsync(new(TooLong, "project_1", Maker, null, null), Staff, Ct)).Errors,
            (await _world.Get<RuleOnMatch>().LiftAsync(new(TooLong, "ruling_1", null), Staff, Ct)).Errors,
        ];
        Assert.All(refused, errors => Assert.Equal((ErrorCode.Invalid, "clientMutationId"), (errors.Single().Code, errors.Single().Path!.Single())));
        Assert.Equal(before, await _world.RevisionAsync());
    }

    [Fact]
    public async Task The_longest_id_is_carried_out_once()
    {
        var input = Need("两次只发一次") with { ClientMutationId = Longest };
        var first = Done(await _world.Get<PostProject>().RunAsync(input, OfLeader, Ct));
        Assert.Equal(first.Id, Done(await _world.Get<PostProject>().RunAsync(input, OfLeader, Ct)).Id);
    }
}
