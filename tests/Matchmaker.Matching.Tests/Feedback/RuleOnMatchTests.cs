using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Feedback;
using static Matchmaker.Testing.World;

namespace Matchmaker.Matching.Tests.Feedback;

public sealed class RuleOnMatchTests : IClassFixture<World>
{
    private readonly World _world;

    public RuleOnMatchTests(World world) => _world = world;

    private RuleOnMatch Rule => _world.Get<RuleOnMatch>();

    [Fact]
    public async Task A_veto_replaces_a_pin_and_can_be_lifted()
    {
        var need = await _world.OpenNeedAsync();
        var pin = Done(await Rule.PinAsync(new(null, need.Id, Maker, null, null), Staff, Ct));
        var veto = Done(await Rule.VetoAsync(new(null, need.Id, Maker, "产能已满", pin.Version), Staff, Ct));
        Assert.Equal(
            (pin.Id, 2, RulingKind.Vetoed, "产能已满", Staff.AccountId),
            (veto.Id, veto.Version, veto.Kind, veto.Reason, veto.By)
        );
        Refused(await Rule.PinAsync(new(null, need.Id, Maker, null, 1), Staff, Ct), ErrorCode.Conflict);
        Assert.Equal(veto.Id, Done(await Rule.RemoveAsync(new(null, veto.Id, 2), Staff, Ct)).Id);
        Assert.Empty(await _world.Get<IRulings>().OnAsync([need.Id], Ct));
        var changes = (await _world.Get<IChangeFeed>().OfAsync(veto.Id, new PageRequest(), Ct)).Items.Select(c =>
            (c.By, c.Reason)
        );
        Assert.Equal(
            [
                (Staff.AccountId!, "removeRuling: Vetoed"),
                (Staff.AccountId!, "ruleOnMatch: Vetoed"),
                (Staff.AccountId!, "ruleOnMatch: Pinned"),
            ],
            changes
        );
    }

    [Fact]
    public async Task Staff_rule_and_nobody_else_those_of_a_district_within_it()
    {
        var need = await _world.OpenNeedAsync();
        var ruling = Done(await Rule.PinAsync(new(null, need.Id, Other, null, null), Staff, Ct));
        foreach (var caller in (Caller[])[OfLeader, OfMaker, Auditor, StaffElsewhere])
        {
            Refused(await Rule.PinAsync(new(null, need.Id, Maker, null, null), caller, Ct), ErrorCode.Forbidden);
            Refused(await Rule.VetoAsync(new(null, need.Id, Maker, "不行", null), caller, Ct), ErrorCode.Forbidden);
            Refused(await Rule.RemoveAsync(new(null, ruling.Id, null), caller, Ct), ErrorCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_veto_needs_a_reason_and_a_ruling_a_candidate()
    {
        var need = await _world.OpenNeedAsync();
        Assert.Equal(
            ["reason"],
            Refused(await Rule.VetoAsync(new(null, need.Id, Maker, " ", null), Staff, Ct), ErrorCode.Invalid).Path!
        );
        Assert.Equal(
            ["candidate"],
            Refused(
                await Rule.PinAsync(new(null, need.Id, "firm_none", null, null), Staff, Ct),
                ErrorCode.NotFound
            ).Path!
        );
        Assert.Equal(
            ["candidate"],
            Refused(await Rule.PinAsync(new(null, need.Id, Leader, null, null), Staff, Ct), ErrorCode.NotFound).Path!
        );
        Assert.Equal(
            ["candidate"],
            Refused(await Rule.PinAsync(new(null, need.Id, need.Id, null, null), Staff, Ct), ErrorCode.NotFound).Path!
        );
    }
}
