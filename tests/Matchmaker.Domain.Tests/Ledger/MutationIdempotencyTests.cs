using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Feedback;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Ledger;

public sealed class MutationIdempotencyTests : IClassFixture<World>
{
    private static readonly string Longest = new('x', 200);
    private static int _ids;
    private readonly World _world;

    public MutationIdempotencyTests(World world) => _world = world;

    [Theory]
    [MemberData(nameof(MutationCases.Names), MemberType = typeof(MutationCases))]
    public async Task A_mutation_sent_again_under_its_id_is_carried_out_once_and_answered_as_before(string mutation)
    {
        var prepared = await MutationCases.All[mutation](_world);
        var id = NewId();
        var first = await prepared.Send(id, false);
        Assert.Empty(first.Errors);
        var landed = await _world.RevisionAsync();
        Assert.Equal(first.Id, (await prepared.Send(id, false)).Id);
        Assert.Equal(landed, await _world.RevisionAsync());
    }

    [Theory]
    [MemberData(nameof(MutationCases.Names), MemberType = typeof(MutationCases))]
    public async Task With_other_input_the_id_is_a_conflict_and_nothing_is_changed(string mutation)
    {
        var prepared = await MutationCases.All[mutation](_world);
        var id = NewId();
        Assert.Empty((await prepared.Send(id, false)).Errors);
        var landed = await _world.RevisionAsync();
        IsReused(await prepared.Send(id, true));
        Assert.Equal(landed, await _world.RevisionAsync());
    }

    [Fact]
    public async Task An_id_that_any_mutation_has_used_is_a_conflict_for_every_other_one()
    {
        var next = new Dictionary<string, Prepared>();
        foreach (var (mutation, prepare) in MutationCases.All)
            next[mutation] = await prepare(_world);
        foreach (var (used, prepare) in MutationCases.All)
        {
            var id = NewId();
            Assert.Empty((await (await prepare(_world)).Send(id, false)).Errors);
            var landed = await _world.RevisionAsync();
            foreach (var (_, other) in next.Where(n => n.Key != used))
                IsReused(await other.Send(id, false));
            Assert.Equal(landed, await _world.RevisionAsync());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    [InlineData("\u3000")]
    [InlineData("\u200b")]
    [InlineData("\u0000")]
    public async Task An_id_of_which_nothing_can_be_seen_is_none(string id)
    {
        foreach (var (_, prepare) in MutationCases.All)
        {
            var (first, second) = (
                await (await prepare(_world)).Send(id, false),
                await (await prepare(_world)).Send(id, true)
            );
            Assert.Empty(first.Errors);
            Assert.Empty(second.Errors);
        }
        var firms = _world.Get<CreateFirm>();
        var (one, two) = (
            await firms.RunAsync(Named("甲", id), Staff, Ct),
            await firms.RunAsync(Named("乙", id), Staff, Ct)
        );
        Assert.Equal(("甲", "乙"), (Done(one).NameZh, Done(two).NameZh));
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\nb")]
    [InlineData("a\u202eb")]
    [InlineData("half a pair")]
    public async Task An_id_that_is_no_line_of_text_is_refused(string id)
    {
        // An attribute cannot hold it.
        if (id == "half a pair")
            id = "\ud842";
        var landed = await _world.RevisionAsync();
        Assert.Equal(
            ["idempotencyKey"],
            Refused(await _world.Get<CreateFirm>().RunAsync(Named("甲", id), Staff, Ct), ErrorCode.Invalid).Path!
        );
        Assert.Equal(landed, await _world.RevisionAsync());
    }

    [Theory]
    [MemberData(nameof(MutationCases.Names), MemberType = typeof(MutationCases))]
    public async Task The_same_mutation_sent_many_times_at_once_is_carried_out_once_and_all_hear_so(string mutation)
    {
        var prepared = await MutationCases.All[mutation](_world);
        var (id, before) = (NewId(), await _world.RevisionAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => prepared.Send(id, false))));
        Assert.All(answers, a => Assert.Empty(a.Errors));
        Assert.Single(answers.Select(a => a.Id).Distinct());
        Assert.Equal(before + 1, await _world.RevisionAsync());
    }

    [Theory]
    [MemberData(nameof(MutationCases.Names), MemberType = typeof(MutationCases))]
    public async Task Of_two_different_inputs_at_once_under_one_id_one_is_carried_out_and_the_other_is_a_conflict(
        string mutation
    )
    {
        var prepared = await MutationCases.All[mutation](_world);
        var (id, before) = (NewId(), await _world.RevisionAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => prepared.Send(id, i == 1))));
        Assert.Single(answers, a => a.Id is not null);
        IsReused(Assert.Single(answers, a => a.Id is null));
        Assert.Equal(before + 1, await _world.RevisionAsync());
    }

    [Fact]
    public async Task A_request_that_was_refused_does_not_use_its_id_up()
    {
        var id = NewId();
        Refused(await _world.Get<CreateFirm>().RunAsync(Named("", id), Staff, Ct), ErrorCode.Invalid);
        Assert.Equal("甲", Done(await _world.Get<CreateFirm>().RunAsync(Named("甲", id), Staff, Ct)).NameZh);
    }

    [Fact]
    public async Task A_repeated_request_is_answered_with_the_thing_as_it_is_now()
    {
        var input = Named("甲", NewId());
        var firm = Done(await _world.Get<CreateFirm>().RunAsync(input, Staff, Ct));
        Done(await _world.Get<UpdateFirm>().RunAsync(new(null, firm.Id, null, "改名"), Staff, Ct));
        Assert.Equal("改名", Done(await _world.Get<CreateFirm>().RunAsync(input, Staff, Ct)).NameZh);
    }

    [Fact]
    public async Task No_mutation_takes_an_idempotency_key_of_more_than_200_characters()
    {
        foreach (var (_, prepare) in MutationCases.All)
        {
            var (prepared, before) = (await prepare(_world), await _world.RevisionAsync());
            var error = Assert.Single((await prepared.Send(Longest + "x", false)).Errors);
            Assert.Equal((ErrorCode.Invalid, "idempotencyKey"), (error.Code, error.Path!.Single()));
            Assert.Equal(before, await _world.RevisionAsync());
        }
    }

    [Fact]
    public async Task The_longest_id_is_carried_out_once_whatever_its_characters()
    {
        foreach (var longest in (string[])[Longest, string.Concat(Enumerable.Repeat("𠮷", 200))])
        {
            var input = Need("两次只发一次") with { IdempotencyKey = longest };
            var first = Done(await _world.Get<PostProject>().RunAsync(input, OfLeader, Ct));
            Assert.Equal(first.Id, Done(await _world.Get<PostProject>().RunAsync(input, OfLeader, Ct)).Id);
        }
    }

    [Fact]
    public void Every_input_that_has_an_idempotency_key_is_carried_out_by_it()
    {
        var inputs = typeof(IMutationInput)
            .Assembly.GetTypes()
            .Concat(typeof(MarkMatch).Assembly.GetTypes())
            .Where(t => t.GetProperty("IdempotencyKey") is not null && t.IsClass)
            .ToList();
        Assert.All(inputs, input => Assert.True(input.IsAssignableTo(typeof(IMutationInput)), input.Name));
        // The six steps of a project and the three of its amendment share an input.
        Assert.Equal(MutationCases.All.Count, inputs.Count + 8);
    }

    [Fact]
    public void A_fingerprint_stays_what_it_was_in_the_release_before()
    {
        const string canonical = """
            {"deadline":"2027-03-31","description":"说明","firm":"firm_leader","kind":"DEMAND",
            "links":["link_compressor"],
            "requirements":[{"hard":true,"kind":"CERTIFICATE","text":"IATF 16949"}],
            "title":"压缩机<壳体>","type":"OPEN_CALL"}
            """;
        var input = new PostProjectInput(
            "any",
            Leader,
            ProjectKind.Demand,
            ProjectType.OpenCall,
            "压缩机<壳体>",
            "说明",
            ["link_compressor"],
            [new("IATF 16949", true, RequirementKind.Certificate)],
            null,
            null,
            new DateOnly(2027, 3, 31),
            null,
            null
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ReplaceLineEndings("")));
        Assert.Equal(Convert.ToHexStringLower(hash), IdempotencyKey.Of("1", "postProject", input).Fingerprint);
    }

    [Fact]
    public async Task An_input_that_no_text_can_hold_is_refused_under_an_id_as_without_one() =>
        Assert.Equal(
            (await _world.Get<CreateFirm>().RunAsync(Named("\ud842", null), Staff, Ct)).Errors.Select(e => e.Code),
            (await _world.Get<CreateFirm>().RunAsync(Named("\ud842", NewId()), Staff, Ct)).Errors.Select(e => e.Code)
        );

    [Fact]
    public void A_fingerprint_is_of_the_input_and_not_of_its_id() =>
        Gen.Select(Inputs, Inputs, (a, b) => (a, b))
            .Sample(
                (a, b) =>
                    Assert.Equal(
                        Same(a, b),
                        Fingerprint(a) == Fingerprint(b with { IdempotencyKey = a.IdempotencyKey + "2" })
                    )
            );

    // Few values, so that equal ones are met; absent, cleared and empty are three things.
    private static readonly Gen<UpdateFirmInput> Inputs = Gen.Select(
        One<Optional<string>>(default, "甲", "乙"),
        One<Optional<string>>(default, new(true, null), "", "甲"),
        One<int?>(null, 1, 2),
        One<Optional<IReadOnlyList<string>>>(
            default,
            new(true, null),
            List(),
            List("甲"),
            List("甲", "乙"),
            List("乙", "甲")
        ),
        One<Optional<IReadOnlyList<string>>>(default, new(true, null), List(), List("甲")),
        (name, en, version, links, capabilities) =>
            new UpdateFirmInput("id", "firm_a", version, name, en, Links: links, Capabilities: capabilities)
    );

    private static Optional<IReadOnlyList<string>> List(params string[] items) =>
        Optional.Of<IReadOnlyList<string>>(items);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool Same(UpdateFirmInput a, UpdateFirmInput b) =>
        (a.NameZh, a.NameEn, a.Version) == (b.NameZh, b.NameEn, b.Version)
        && Same(a.Links, b.Links)
        && Same(a.Capabilities, b.Capabilities);

    private static bool Same(Optional<IReadOnlyList<string>> a, Optional<IReadOnlyList<string>> b) =>
        a.Given == b.Given
        && (a.Value is null || b.Value is null ? a.Value == b.Value : a.Value.SequenceEqual(b.Value));

    private static string Fingerprint(UpdateFirmInput input) => IdempotencyKey.Of("1", "updateFirm", input).Fingerprint;

    private static CreateFirmInput Named(string name, string? id) => new(id, name);

    private static string NewId() => $"id-{Interlocked.Increment(ref _ids)}";

    private static void IsReused(Answered answer)
    {
        Assert.Null(answer.Id);
        var error = Assert.Single(answer.Errors);
        Assert.Equal((ErrorCode.Conflict, "idempotencyKey"), (error.Code, error.Path!.Single()));
    }
}
