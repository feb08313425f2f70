using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class FirmTests(World world) : IClassFixture<World>
{
    private static UpdateFirmInput Profile(string id, string name = "青岛改名铸造有限公司") =>
        new(
            null,
            id,
            null,
            name,
            Links: Optional.Of<IReadOnlyList<string>>(["link_compressor"]),
            Capabilities: Optional.Of<IReadOnlyList<string>>(["压缩机壳体精密铸造"]),
            Credentials: Optional.Of<IReadOnlyList<Credential>>([
                new("IATF 16949:2016", "T-1", null, null, new(2028, 1, 1)),
            ])
        );

    [Fact]
    public async Task A_firm_keeps_its_own_profile_and_saving_confirms_it_today()
    {
        var saved = Done(await world.Get<UpdateFirm>().RunAsync(Profile(Maker), OfMaker, Ct));

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
                .Get<UpdateFirm>()
                .RunAsync(
                    new(
                        null,
                        Other,
                        before.Version,
                        Capabilities: Optional.Of<IReadOnlyList<string>>(["精密铸造", "机加工"])
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
        Refused(await world.Get<UpdateFirm>().RunAsync(Profile(Leader), OfMaker, Ct), ErrorCode.Forbidden);
        Refused(
            await world
                .Get<UpdateFirm>()
                .RunAsync(
                    Profile(Maker) with
                    {
                        Roles = Optional.Of<IReadOnlyList<FirmRole>>([FirmRole.Leader]),
                    },
                    OfMaker,
                    Ct
                ),
            ErrorCode.Forbidden
        );
        Refused(
            await world.Get<CreateFirm>().RunAsync(new(null, "青岛新企业有限公司"), OfMaker, Ct),
            ErrorCode.Forbidden
        );
        Refused(await world.Get<UpdateFirm>().RunAsync(Profile(Maker), StaffElsewhere, Ct), ErrorCode.Forbidden);
        Refused(await world.Get<UpdateFirm>().RunAsync(Profile(Maker), Caller.Public, Ct), ErrorCode.Unauthenticated);
        Assert.Equal(revision, await world.RevisionAsync());
        Assert.Equal(
            LibraryState.Candidate,
            Done(await world.Get<CreateFirm>().RunAsync(new(null, "青岛新企业有限公司"), Staff, Ct)).Library
        );
    }

    [Fact]
    public async Task A_wrong_credit_code_an_unknown_link_and_an_unknown_district_are_told_by_their_fields()
    {
        Assert.Equal(
            ["uscc"],
            Refused(
                await world
                    .Get<UpdateFirm>()
                    .RunAsync(Profile(Maker) with { Uscc = "91350100M000100Y44" }, OfMaker, Ct),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["links", "0"],
            Refused(
                await world
                    .Get<UpdateFirm>()
                    .RunAsync(
                        Profile(Maker) with
                        {
                            Links = Optional.Of<IReadOnlyList<string>>(["link_nowhere"]),
                        },
                        OfMaker,
                        Ct
                    ),
                ErrorCode.NotFound
            ).Path!
        );
        Assert.Equal(
            ["district"],
            Refused(
                await world.Get<UpdateFirm>().RunAsync(Profile(Maker) with { District = "district_x" }, OfMaker, Ct),
                ErrorCode.NotFound
            ).Path!
        );
    }

    [Fact]
    public async Task What_is_absent_stays_and_null_clears_but_for_the_name()
    {
        var update = world.Get<UpdateFirm>();
        Done(
            await update.RunAsync(
                new(null, Maker, null, NameEn: "Maker Castings", Uscc: "91350100M000100Y43"),
                OfMaker,
                Ct
            )
        );

        var untouched = Done(await update.RunAsync(new(null, Maker, null), OfMaker, Ct));
        Assert.Equal(("Maker Castings", "91350100M000100Y43"), (untouched.NameEn, untouched.Uscc));

        var cleared = new UpdateFirmInput(
            null,
            Maker,
            null,
            NameEn: new(true, null),
            Uscc: new(true, null),
            Capabilities: new(true, null)
        );
        var bare = Done(await update.RunAsync(cleared, OfMaker, Ct));
        Assert.Equal((null, null), (bare.NameEn, bare.Uscc));
        Assert.Empty(bare.Capabilities);

        var nameless = await update.RunAsync(new(null, Maker, null, NameZh: new(true, null)), OfMaker, Ct);
        Assert.Equal(["nameZh"], Refused(nameless, ErrorCode.Invalid).Path!);
    }

    [Fact]
    public async Task Two_firms_cannot_have_the_same_credit_code()
    {
        Done(await world.Get<UpdateFirm>().RunAsync(Profile(Maker) with { Uscc = "91350100M000100Y43" }, OfMaker, Ct));
        Refused(
            await world
                .Get<UpdateFirm>()
                .RunAsync(Profile(Other, "青岛另一家有限公司") with { Uscc = "91350100M000100Y43" }, OfOther, Ct),
            ErrorCode.Conflict
        );
    }

    [Fact]
    public async Task Staff_keep_the_library_and_say_why_a_firm_is_suspended()
    {
        var firm = Done(await world.Get<CreateFirm>().RunAsync(new(null, "青岛待入库有限公司"), Staff, Ct));
        Assert.Equal(
            LibraryState.Admitted,
            Done(
                await world
                    .Get<SetLibraryState>()
                    .RunAsync(new(null, firm.Id, firm.Version, LibraryState.Admitted, null), Staff, Ct)
            ).Library
        );
        Refused(
            await world
                .Get<SetLibraryState>()
                .RunAsync(new(null, firm.Id, null, LibraryState.Suspended, null), Staff, Ct),
            ErrorCode.Invalid
        );
        Refused(
            await world
                .Get<SetLibraryState>()
                .RunAsync(new(null, firm.Id, null, LibraryState.Suspended, "失信"), OfMaker, Ct),
            ErrorCode.Forbidden
        );
        Assert.Equal(
            LibraryState.Suspended,
            Done(
                await world
                    .Get<SetLibraryState>()
                    .RunAsync(new(null, firm.Id, null, LibraryState.Suspended, "失信"), Staff, Ct)
            ).Library
        );
    }
}
