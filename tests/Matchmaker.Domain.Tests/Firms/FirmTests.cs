using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class FirmTests(World world) : IClassFixture<World>
{
    private static SaveFirmInput Profile(string? id, string name = "青岛改名铸造有限公司") =>
        new(
            null,
            id,
            null,
            name,
            null,
            null,
            null,
            null,
            ["link_compressor"],
            ["压缩机壳体精密铸造"],
            [new("IATF 16949:2016", "T-1", null, null, new(2028, 1, 1))]
        );

    [Fact]
    public async Task A_firm_keeps_its_own_profile_and_saving_confirms_it_today()
    {
        var saved = Done(await world.Get<SaveFirm>().RunAsync(Profile(Maker), OfMaker, Ct));

        Assert.Equal(("青岛改名铸造有限公司", world.Time.Today()), (saved.NameZh, saved.ConfirmedOn));
        Assert.Equal(["link_compressor"], saved.Positions.Select(p => p.Link));
        Assert.Equal("district_a", saved.District);
        Assert.Equal(LibraryState.Admitted, saved.Library);
    }

    [Fact]
    public async Task Absent_parts_stay_and_evidence_stays_with_the_capability_it_belongs_to()
    {
        var before = (await world.Get<IFirms>().OneAsync(Other, Ct))!;
        var saved = Done(
            await world
                .Get<SaveFirm>()
                .RunAsync(
                    new(
                        null,
                        Other,
                        before.Version,
                        before.NameZh,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ["精密铸造", "机加工"],
                        null
                    ),
                    OfOther,
                    Ct
                )
        );
        Assert.Equal(before.Positions, saved.Positions);
        Assert.Equal(before.Capabilities[0], saved.Capabilities[0]);
        Assert.Equal(new Capability("机加工", null), saved.Capabilities[1]);
    }

    [Fact]
    public async Task Nobody_saves_another_firm_takes_a_role_or_registers_a_firm_but_staff()
    {
        var revision = await world.RevisionAsync();
        Refused(await world.Get<SaveFirm>().RunAsync(Profile(Leader), OfMaker, Ct), ErrorCode.Forbidden);
        Refused(
            await world.Get<SaveFirm>().RunAsync(Profile(Maker) with { Roles = [FirmRole.Leader] }, OfMaker, Ct),
            ErrorCode.Forbidden
        );
        Refused(await world.Get<SaveFirm>().RunAsync(Profile(null), OfMaker, Ct), ErrorCode.Forbidden);
        Refused(await world.Get<SaveFirm>().RunAsync(Profile(Maker), StaffElsewhere, Ct), ErrorCode.Forbidden);
        Refused(await world.Get<SaveFirm>().RunAsync(Profile(Maker), Caller.Public, Ct), ErrorCode.Unauthenticated);
        Assert.Equal(revision, await world.RevisionAsync());
        Assert.Equal(
            LibraryState.Candidate,
            Done(await world.Get<SaveFirm>().RunAsync(Profile(null, "青岛新企业有限公司"), Staff, Ct)).Library
        );
    }

    [Fact]
    public async Task A_wrong_credit_code_an_unknown_link_and_an_unknown_district_are_told_by_their_fields()
    {
        Assert.Equal(
            ["uscc"],
            Refused(
                await world.Get<SaveFirm>().RunAsync(Profile(Maker) with { Uscc = "91350100M000100Y44" }, OfMaker, Ct),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["links", "0"],
            Refused(
                await world.Get<SaveFirm>().RunAsync(Profile(Maker) with { Links = ["link_nowhere"] }, OfMaker, Ct),
                ErrorCode.NotFound
            ).Path!
        );
        Assert.Equal(
            ["district"],
            Refused(
                await world.Get<SaveFirm>().RunAsync(Profile(Maker) with { District = "district_x" }, OfMaker, Ct),
                ErrorCode.NotFound
            ).Path!
        );
    }

    [Fact]
    public async Task Two_firms_cannot_have_the_same_credit_code()
    {
        Done(await world.Get<SaveFirm>().RunAsync(Profile(Maker) with { Uscc = "91350100M000100Y43" }, OfMaker, Ct));
        Refused(
            await world
                .Get<SaveFirm>()
                .RunAsync(Profile(Other, "青岛另一家有限公司") with { Uscc = "91350100M000100Y43" }, OfOther, Ct),
            ErrorCode.Conflict
        );
    }

    [Fact]
    public async Task Staff_keep_the_library_and_say_why_a_firm_is_suspended()
    {
        var firm = Done(await world.Get<SaveFirm>().RunAsync(Profile(null, "青岛待入库有限公司"), Staff, Ct));
        Assert.Equal(
            LibraryState.Admitted,
            Done(
                await world
                    .Get<KeepLibrary>()
                    .RunAsync(new(null, firm.Id, firm.Version, LibraryState.Admitted, null), Staff, Ct)
            ).Library
        );
        Refused(
            await world.Get<KeepLibrary>().RunAsync(new(null, firm.Id, null, LibraryState.Suspended, null), Staff, Ct),
            ErrorCode.Invalid
        );
        Refused(
            await world
                .Get<KeepLibrary>()
                .RunAsync(new(null, firm.Id, null, LibraryState.Suspended, "失信"), OfMaker, Ct),
            ErrorCode.Forbidden
        );
        Assert.Equal(
            LibraryState.Suspended,
            Done(
                await world
                    .Get<KeepLibrary>()
                    .RunAsync(new(null, firm.Id, null, LibraryState.Suspended, "失信"), Staff, Ct)
            ).Library
        );
    }
}
