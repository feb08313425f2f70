using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Feedback;
using static Matchmaker.Testing.World;

namespace Matchmaker.Matching.Tests.Feedback;

public sealed class MarkMatchTests : IClassFixture<World>
{
    private readonly World _world;

    public MarkMatchTests(World world) => _world = world;

    [Fact]
    public async Task Marking_again_replaces_the_mark_and_it_can_be_taken_back()
    {
        var need = await _world.OpenNeedAsync();
        var first = Done(
            await MarkAsync(new(null, need.Id, null, null, null, Maker, true, " 做过类似壳体 ", null), OfLeader)
        );
        Assert.Equal((1, true, "做过类似壳体"), (first.Version, first.Fits, first.Reason));
        var second = Done(await MarkAsync(new(null, need.Id, null, null, null, Maker, false, null, 1), OfLeader));
        Assert.Equal((first.Id, 2, false, null), (second.Id, second.Version, second.Fits, second.Reason));
        Refused(
            await MarkAsync(new(null, need.Id, null, null, null, Maker, true, null, 1), OfLeader),
            ErrorCode.Conflict
        );

        Refused(await _world.Get<RemoveMark>().RunAsync(new(null, first.Id, 1), OfLeader, Ct), ErrorCode.Conflict);
        Assert.Equal(
            first.Id,
            Done(await _world.Get<RemoveMark>().RunAsync(new("take back", first.Id, 2), OfLeader, Ct)).Id
        );
        Assert.Equal(
            first.Id,
            Done(await _world.Get<RemoveMark>().RunAsync(new("take back", first.Id, 2), OfLeader, Ct)).Id
        );
        Refused(await _world.Get<RemoveMark>().RunAsync(new(null, first.Id, null), OfLeader, Ct), ErrorCode.NotFound);
        Assert.Equal(
            1,
            Done(await MarkAsync(new(null, need.Id, null, null, null, Maker, true, null, null), OfLeader)).Version
        );
    }

    [Fact]
    public async Task The_same_request_is_carried_out_once_and_its_id_serves_for_nothing_else()
    {
        var input = new MarkMatchInput("mark once", null, null, "铸件", Seeking.Firms, Maker, true, null, null);
        var mark = Done(await MarkAsync(input, OfLeader));
        Assert.Equal(mark, Done(await MarkAsync(input, OfLeader)));
        Refused(
            await _world.Get<RemoveMark>().RunAsync(new("mark once", mark.Id, null), OfLeader, Ct),
            ErrorCode.Conflict
        );
        Assert.NotNull(await _world.Get<IMarks>().OneAsync(OfLeader.AccountId!, mark.Id, Ct));
    }

    [Fact]
    public async Task A_mark_is_out_of_reach_of_every_other_account()
    {
        var mark = Done(
            await MarkAsync(new(null, null, null, "精密铸造", Seeking.Firms, Maker, true, null, null), OfLeader)
        );
        foreach (var other in (Caller[])[OfMaker, OfOther, Staff, Auditor])
            Refused(await _world.Get<RemoveMark>().RunAsync(new(null, mark.Id, null), other, Ct), ErrorCode.NotFound);
        Assert.Equal(
            ErrorCode.Unauthenticated,
            (await _world.Get<RemoveMark>().RunAsync(new(null, mark.Id, null), Caller.Public, Ct)).Errors.Single().Code
        );
    }

    [Fact]
    public async Task Only_who_may_see_a_list_marks_on_it_and_only_what_it_may_know_of()
    {
        var need = await _world.OpenNeedAsync(Need("暗中寻找的铸件") with { Visibility = Visibility.Staff });
        Assert.Equal(
            ErrorCode.Unauthenticated,
            (await MarkAsync(new(null, need.Id, null, null, null, Maker, true, null, null), Caller.Public))
                .Errors.Single()
                .Code
        );
        Refused(
            await MarkAsync(new(null, need.Id, null, null, null, Maker, true, null, null), OfMaker),
            ErrorCode.NotFound
        );
        Refused(
            await MarkAsync(new(null, null, Maker, null, null, need.Id, true, null, null), OfMaker),
            ErrorCode.NotFound
        );
        Refused(
            await MarkAsync(new(null, null, Maker, null, null, need.Id, true, null, null), OfOther),
            ErrorCode.Forbidden
        );
        Done(await MarkAsync(new(null, null, Maker, null, null, need.Id, true, null, null), Staff));
    }

    [Fact]
    public async Task Bad_input_is_told_by_field()
    {
        Assert.Equal(
            ["project"],
            Refused(
                await MarkAsync(new(null, null, null, null, null, Maker, true, null, null), OfLeader),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["project"],
            Refused(
                await MarkAsync(new(null, "project_1", Maker, null, null, Maker, true, null, null), OfLeader),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["text"],
            Refused(
                await MarkAsync(new(null, null, null, new string('铸', 5001), null, Maker, true, null, null), OfLeader),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["reason"],
            Refused(
                await MarkAsync(
                    new(null, null, null, "铸件", null, Maker, true, new string('好', 501), null),
                    OfLeader
                ),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["candidate"],
            Refused(
                await MarkAsync(new(null, null, null, "铸件", Seeking.Demands, Maker, true, null, null), OfLeader),
                ErrorCode.NotFound
            ).Path!
        );
    }

    [Fact]
    public async Task The_list_that_is_read_next_is_ranked_by_the_mark()
    {
        var need = await _world.OpenNeedAsync(Need("精密铸造件"));
        await _world.FollowAsync();
        var before = (await ListAsync(need, OfLeader)).Single(m => m.Firm == Maker).Score;
        var staffs = (await ListAsync(need, Staff)).Single(m => m.Firm == Maker).Score;
        Done(await MarkAsync(new(null, need.Id, null, null, null, Maker, false, null, null), OfLeader));
        await _world.FollowAsync();
        Assert.True(
            (await ListAsync(need, OfLeader)).Single(m => m.Firm == Maker) is { Score: var score, Mark.Fits: false }
                && score < before
        );
        Assert.Equal(staffs, (await ListAsync(need, Staff)).Single(m => m.Firm == Maker).Score);
    }

    private Task<Result<Mark>> MarkAsync(MarkMatchInput input, Caller caller) =>
        _world.Get<MarkMatch>().RunAsync(input, caller, Ct);

    private async Task<IReadOnlyList<Match>> ListAsync(Project need, Caller caller) =>
        [
            .. Done(
                await _world
                    .Get<FindMatches>()
                    .ForProjectAsync(need.Id, new(IncludeExcluded: true), new(PageRequest.Most), caller, Ct)
            ).Page.Items,
        ];
}
