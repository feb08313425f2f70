using CsCheck;
using Matchmaker.Domain.Engagements;
using static Matchmaker.Domain.Engagements.EngagementStage;

namespace Matchmaker.Domain.Tests.Engagements;

public sealed class EngagementMovesTests
{
    private static readonly Gen<EngagementActor> Movers = Gen.Enum<EngagementActor>();
    private static readonly Gen<EngagementStage> Stages = Gen.Enum<EngagementStage>();

    [Theory]
    [InlineData(EngagementActor.Asked, Move.Free)]
    [InlineData(EngagementActor.Asking, Move.NotYours)]
    [InlineData(EngagementActor.Staff, Move.NotYours)]
    [InlineData(EngagementActor.System, Move.NotYours)]
    public void Only_the_side_that_was_asked_accepts_or_declines(EngagementActor mover, Move expected)
    {
        Assert.Equal(expected, EngagementMoves.Of(mover, Proposed, Accepted));
        Assert.Equal(expected, EngagementMoves.Of(mover, Proposed, Declined));
    }

    [Theory]
    [InlineData(EngagementActor.Asked)]
    [InlineData(EngagementActor.Asking)]
    [InlineData(EngagementActor.Staff)]
    public void Once_accepted_either_side_and_staff_move_it_forward_or_end_it(EngagementActor mover)
    {
        Assert.Equal(Move.Free, EngagementMoves.Of(mover, Accepted, Negotiating));
        Assert.Equal(Move.Free, EngagementMoves.Of(mover, Negotiating, Contracted));
        Assert.Equal(Move.Free, EngagementMoves.Of(mover, Contracted, Delivered));
        Assert.Equal(Move.Free, EngagementMoves.Of(mover, Intent, Failed));
    }

    [Fact]
    public void Nobody_moves_anything_back_to_proposed() =>
        Gen.Select(Movers, Stages)
            .Sample((mover, from) => Assert.Equal(Move.Never, EngagementMoves.Of(mover, from, Proposed)));

    [Fact]
    public void What_is_not_forward_is_a_correction_that_staff_alone_make() =>
        Gen.Select(
                Gen.Enum<EngagementActor>().Where(m => m is EngagementActor.Asked or EngagementActor.Asking),
                Stages,
                Stages
            )
            .Where(t => t.Item2 != Proposed && t.Item3 is not (Proposed or Withdrawn) && t.Item2 != t.Item3)
            .Sample(
                (party, from, to) =>
                {
                    var byParty = EngagementMoves.Of(party, from, to);
                    var byStaff = EngagementMoves.Of(EngagementActor.Staff, from, to);
                    Assert.Equal(byParty == Move.Free ? Move.Free : Move.Correction, byStaff);
                    if (byParty != Move.Free)
                        Assert.Equal(Move.NotYours, byParty);
                }
            );

    [Fact]
    public void What_has_ended_is_reopened_by_staff_only() =>
        Gen.Select(Movers, Stages.Where(EngagementMoves.Ended), Stages)
            .Sample((mover, from, to) => Assert.True(EngagementMoves.Of(mover, from, to) != Move.Free));

    [Fact]
    public void Who_asked_withdraws_until_it_is_answered_and_staff_only_with_a_reason()
    {
        Assert.Equal(Move.Free, EngagementMoves.Of(EngagementActor.Asking, Proposed, Withdrawn));
        Assert.Equal(Move.Correction, EngagementMoves.Of(EngagementActor.Staff, Proposed, Withdrawn));
        Assert.Equal(Move.NotYours, EngagementMoves.Of(EngagementActor.Asked, Proposed, Withdrawn));
        Gen.Select(Movers, Stages.Where(s => s != Proposed))
            .Sample((mover, from) => Assert.Equal(Move.Never, EngagementMoves.Of(mover, from, Withdrawn)));
    }

    [Fact]
    public void Only_the_product_lets_a_proposal_lapse_by_itself()
    {
        Assert.Equal(Move.Free, EngagementMoves.Of(EngagementActor.System, Proposed, Lapsed));
        Assert.Equal(Move.NotYours, EngagementMoves.Of(EngagementActor.Asked, Proposed, Lapsed));
        Assert.Equal(Move.NotYours, EngagementMoves.Of(EngagementActor.System, Accepted, Lapsed));
    }
}
