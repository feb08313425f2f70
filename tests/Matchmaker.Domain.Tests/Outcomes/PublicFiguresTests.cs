using CsCheck;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Outcomes;

public sealed class PublicFiguresTests : IAsyncLifetime
{
    private const string Nowhere = "firm_nowhere",
        Rail = "link_bogie";
    private static readonly OutcomeDimension[] Dimensions = Enum.GetValues<OutcomeDimension>();
    private static readonly string[][] LinkSets =
    [
        ["link_casting"],
        [Rail],
        ["link_casting", Rail],
    ];
    private readonly World _world = new();
    private int _made;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        var maker = (await _world.Get<IFirms>().OneAsync(Maker, Ct))!;
        IRecord[] more =
        [
            new Chain
            {
                Id = "chain_rail",
                Version = 1,
                Zh = "轨道交通",
                En = "Rail",
                Group = ChainGroup.Advantage,
                Order = 2,
                Catalogue = "2022",
                From = new(2022, 5, 24),
                Until = null,
                Provenance = Provenance.None,
            },
            new Link
            {
                Id = Rail,
                Version = 1,
                Chain = "chain_rail",
                Zh = "转向架",
                En = "Bogies",
                Stage = LinkStage.Midstream,
                KeyLink = false,
                Order = 1,
                Feeds = [],
                Terms = [],
                Provenance = Provenance.None,
            },
            maker with
            {
                Version = maker.Version + 1,
                District = "district_b",
            },
            maker with
            {
                Id = Nowhere,
                Version = 1,
                District = null,
            },
        ];
        await PutAsync(more);
        _world.Get<CatalogueCache>().Start(new Catalogue(await _world.Get<IChains>().CatalogueAsync(Ct)));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task One_contract_of_one_day_is_nobodys_to_read_but_staffs_and_auditors()
    {
        await SignedAsync(new(2026, 11, 5), OutcomeKind.Contract, 500);
        foreach (
            var caller in (Caller[])[Caller.Public, OfLeader, OfMaker, new("account_admin", "admin", AccountRole.Admin)]
        )
        {
            var table = await TableAsync(caller, new(2026, 11, 5), new(2026, 11, 5), OutcomeDimension.Kind);
            Assert.Equal(
                (0, 0, 0L, true),
                (table.Rows.Count, table.Total.Count, table.Total.AmountFen, table.Withheld)
            );
        }
        foreach (var caller in (Caller[])[Staff, Auditor])
        {
            var table = await TableAsync(caller, new(2026, 11, 5), new(2026, 11, 5), OutcomeDimension.Kind);
            Assert.Equal(
                ("CONTRACT", 500L, false),
                (table.Rows.Single().Keys[0], table.Total.AmountFen, table.Withheld)
            );
        }
    }

    [Fact]
    public async Task What_nobody_has_verified_is_in_no_public_sum_and_told_apart_for_staff()
    {
        for (var i = 0; i < 3; i++)
            await SignedAsync(new(2026, 11, 5), OutcomeKind.Contract, 100);
        await SignedAsync(new(2026, 11, 5), OutcomeKind.Contract, 1_000_000_000_000, verified: false);

        var told = await YearAsync(Caller.Public);
        Assert.Equal((3, 300L, true), (told.Total.Count, told.Total.AmountFen, told.Withheld));
        var whole = (await YearAsync(Staff)).Total;
        Assert.Equal(
            (4, 1_000_000_000_300L, 3, 300L),
            (whole.Count, whole.AmountFen, whole.VerifiedCount, whole.VerifiedFen)
        );
    }

    [Fact]
    public async Task A_cell_under_three_engagements_is_not_in_the_total_either_however_it_is_grouped()
    {
        for (var i = 0; i < 3; i++)
            await SignedAsync(new(2026, 11, 5), OutcomeKind.Contract, 100);
        await SignedAsync(new(2026, 11, 5), OutcomeKind.Order, 7);

        var byKind = await YearAsync(Caller.Public, OutcomeDimension.Kind);
        Assert.Equal(["CONTRACT 300 3"], byKind.Rows.Select(r => $"{r.Keys[0]} {r.AmountFen} {r.EngagementCount}"));
        Assert.Equal(300, byKind.Total.AmountFen);
        Assert.Equal(300, (await YearAsync(Caller.Public)).Total.AmountFen);
        Assert.Equal(307, (await YearAsync(Staff, OutcomeDimension.Kind)).Total.AmountFen);
    }

    [Fact]
    public async Task Three_engagements_of_three_districts_are_one_sum_and_no_row_of_a_district()
    {
        foreach (var firm in (string[])[Other, Maker, Nowhere])
            await SignedAsync(new(2026, 11, 5), OutcomeKind.Contract, 100, firm: firm);
        Assert.Equal(300, (await YearAsync(Caller.Public)).Total.AmountFen);
        Assert.Equal(["CONTRACT"], (await YearAsync(Caller.Public, OutcomeDimension.Kind)).Rows.Select(r => r.Keys[0]));
        Assert.Empty((await YearAsync(Caller.Public, OutcomeDimension.District)).Rows);
    }

    [Fact]
    public async Task Three_outcomes_of_one_engagement_are_one_engagement()
    {
        var signed = Enumerable
            .Range(0, 3)
            .Select(i => OutcomeOf(new(2026, 11, 5 + i), OutcomeKind.Contract, 100, true))
            .ToArray();
        await PutAsync(Engaged(Other, ["link_casting"], ProjectType.Scenario, signed));
        Assert.Equal(0, (await YearAsync(Caller.Public)).Total.Count);
    }

    private sealed record Drawn(
        string Firm,
        string[] Links,
        ProjectType Type,
        (int Day, OutcomeKind Kind, bool Verified)[] Outcomes
    );

    private static readonly Gen<Drawn[]> Cities = Gen.Select(
            Gen.OneOf(Maker, Other, Nowhere),
            Gen.OneOf(LinkSets),
            Gen.OneOf(ProjectType.Scenario, ProjectType.Research),
            Gen.Select(
                Gen.OneOf(10, 11, 40, 41, 75, 200),
                Gen.OneOf(OutcomeKind.Contract, OutcomeKind.Order, OutcomeKind.Intent),
                Gen.Frequency((6, Gen.Const(true)), (1, Gen.Const(false)))
            ).Array[0, 2]
        )
        .Select((firm, links, type, outcomes) => new Drawn(firm, links, type, outcomes))
        .Array[0, 18];

    /// <summary>
    /// The sums of a sample are powers of two, so that every figure tells which outcomes it is made of. What can be
    /// derived from all answers together, by any additions and subtractions, is at the finest the parts into which
    /// these sets cut each other.
    /// </summary>
    [Fact]
    public Task No_combination_of_public_answers_over_groupings_and_periods_singles_out_fewer_than_three_engagements()
    {
        var year = 1000;
        return Gen.Select(Cities, Gen.Select(Gen.Int[0, 364], Gen.Int[0, 364]).Array[4])
            .SampleAsync(
                (city, periods) => ProbeAsync(Interlocked.Increment(ref year), city, periods),
                iter: 40,
                threads: 1
            );
    }

    private async Task ProbeAsync(int year, Drawn[] city, (int, int)[] periods)
    {
        var (first, bit) = (new DateOnly(year, 1, 1), 0);
        var engagements = city.Select(d =>
                Engaged(
                    d.Firm,
                    d.Links,
                    d.Type,
                    [.. d.Outcomes.Select(o => OutcomeOf(first.AddDays(o.Day), o.Kind, 1L << bit++, o.Verified))]
                )
            )
            .ToList();
        if (engagements.Count > 0)
            await PutAsync([.. engagements]);
        var owner = engagements
            .SelectMany(e => e.Outcomes.Select(o => (o, e.Id)))
            .ToDictionary(p => p.o.AmountFen!.Value, p => p.Id);
        var verified = engagements.SelectMany(e => e.Outcomes).Where(o => o.Verified).Sum(o => o.AmountFen!.Value);

        var answers = new HashSet<long>();
        foreach (
            var (from, to) in periods
                .Select(p => (Math.Min(p.Item1, p.Item2), Math.Max(p.Item1, p.Item2)))
                .Prepend((0, 364))
        )
        {
            for (var chosen = 0; chosen < 1 << Dimensions.Length; chosen++)
            {
                var table = await TableAsync(
                    Caller.Public,
                    first.AddDays(from),
                    first.AddDays(to),
                    [.. Dimensions.Where((_, i) => (chosen >> i & 1) == 1)]
                );
                foreach (var figure in table.Rows.Append(table.Total))
                    answers.Add(figure.AmountFen);
            }
        }
        foreach (var part in Parts(answers))
        {
            Assert.Equal(0, part & ~verified);
            Assert.True(
                Bits(part).Select(b => owner[b]).Distinct().Count() >= 3,
                $"{year}: {part} is derived from {string.Join(' ', answers)}"
            );
        }
    }

    /// <summary>The coarsest parts of which every answer is made up.</summary>
    private static IEnumerable<long> Parts(HashSet<long> answers) =>
        Bits(answers.Aggregate(0L, (all, a) => all | a))
            .GroupBy(b => string.Concat(answers.Select(a => (a & b) == 0 ? '0' : '1')))
            .Select(g => g.Aggregate(0L, (all, b) => all | b));

    private static IEnumerable<long> Bits(long set) =>
        Enumerable.Range(0, 62).Select(i => 1L << i).Where(b => (set & b) != 0);

    private async Task SignedAsync(
        DateOnly day,
        OutcomeKind kind,
        long fen,
        bool verified = true,
        string firm = Other
    ) => await PutAsync(Engaged(firm, ["link_casting"], ProjectType.Scenario, OutcomeOf(day, kind, fen, verified)));

    private Outcome OutcomeOf(DateOnly day, OutcomeKind kind, long fen, bool verified) =>
        new($"outcome_{++_made:00000}", kind, fen, day, "合同", verified, DateTimeOffset.UnixEpoch, "account_staff");

    private Engagement Engaged(string firm, string[] links, ProjectType type, params Outcome[] outcomes) =>
        new()
        {
            Id = $"engagement_{++_made:00000}",
            Version = 1,
            Project = $"project_{string.Join('-', links)}_{type}",
            Poster = Leader,
            Firm = firm,
            Origin = EngagementOrigin.Invitation,
            Stage = EngagementStage.Delivered,
            Message = null,
            ReplyBy = new(2026, 1, 1),
            Owner = null,
            History = [new(null, EngagementStage.Delivered, DateTimeOffset.UnixEpoch, "system", "system", null)],
            Outcomes = outcomes,
        };

    private async Task PutAsync(params IRecord[] records)
    {
        string[] ids = [.. records.OfType<Engagement>().Select(e => e.Project).Distinct()];
        var known = (await _world.Get<IProjects>().ByIdsAsync(ids, Audience.Everything, Ct)).Select(p => p.Id);
        var projects = ids.Except(known)
            .Select(id => new Project
            {
                Id = id,
                Version = 1,
                Kind = ProjectKind.Demand,
                Type = Enum.Parse<ProjectType>(id.Split('_')[^1]),
                Title = "需求",
                Description = "说明",
                PostedBy = Leader,
                Anonymous = false,
                Links = [.. LinkSets.Single(l => id.Contains($"_{string.Join('-', l)}_"))],
                Requirements = [],
                Visibility = Visibility.Public,
                State = ProjectState.Open,
                BudgetFen = null,
                Deadline = null,
                CreatedAt = DateTimeOffset.UnixEpoch,
                OpenedAt = null,
                ReviewedBy = null,
                Note = null,
                Sample = false,
                Provenance = Provenance.None,
            });
        Assert.IsType<Committed>(
            await _world
                .Get<ILedger>()
                .CommitAsync(new Commit(Caller.Seed, "signed", [.. projects.Concat(records).Select(Fact.Put)]), Ct)
        );
    }

    private Task<OutcomeTable> YearAsync(Caller caller, params OutcomeDimension[] by) =>
        TableAsync(caller, new(2026, 1, 1), new(2026, 12, 31), by);

    private async Task<OutcomeTable> TableAsync(
        Caller caller,
        DateOnly from,
        DateOnly to,
        params OutcomeDimension[] by
    ) => Done(await _world.Get<CountOutcomes>().RunAsync(from, to, by, caller, Ct));
}
