using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class FirmsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Gen<FirmQuery> Queries = Gen.Select(
            Gen.Select(
                RandomCity.MaybeOf("铸造", "qingdao 轨道", "CNC", "海风 压铸", "%", "  "),
                RandomCity.SomeOf(RandomCity.ChainIds),
                RandomCity.SomeOf(RandomCity.Links),
                RandomCity.SomeOf(RandomCity.Districts)
            ),
            Gen.Select(
                RandomCity.SomeOf(Enum.GetValues<FirmRole>()),
                RandomCity.SomeOf(Tier.LittleGiant, Tier.Unicorn),
                RandomCity.SomeOf(Enum.GetValues<LibraryState>())
            ),
            Gen.Int[0, 8],
            RandomCity.OneOf<FirmOrder>(),
            Gen.Bool
        )
        .Select(
            (a, b, which, order, withRemoved) =>
                new FirmQuery(
                    // Mostly one part at a time, so that lists are not always empty; sometimes all of them.
                    which switch
                    {
                        0 => new(a.Item1),
                        1 => new(Chains: a.Item2),
                        2 => new(Links: a.Item3),
                        3 => new(Districts: a.Item4),
                        4 => new(Roles: b.Item1),
                        5 => new(Tiers: b.Item2),
                        6 => new(Library: b.Item3),
                        7 => new(),
                        _ => new(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3),
                    },
                    order,
                    withRemoved
                )
        );

    [Fact]
    public async Task Pages_of_any_size_make_up_the_whole_list_in_its_order()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        await Gen.Select(Queries, Gen.Int[1, 13])
            .HoldsAsync(
                async (query, size) =>
                {
                    var expected = Ordered(world.Firms.Where(f => Fits(f, query)), query.Order).ToList();
                    Same(expected, await AllPagesAsync(page => Firms.PageAsync(query, page, Ct), size));
                    Assert.Equal(
                        expected.Count,
                        (await Firms.PageAsync(query, new PageRequest(1, WithTotal: true), Ct)).Total
                    );
                },
                iter: Store.Samples
            );
    }

    [Fact]
    public async Task A_page_goes_on_where_it_stopped_whatever_came_before_it_since()
    {
        await PutAsync(Some.Firm("firm_b", "乙"), Some.Firm("firm_c", "乙"), Some.Firm("firm_d", "乙"));
        var first = await Firms.PageAsync(new(new()), new(2), Ct);
        await PutAsync(Some.Firm("firm_a", "丙"), Some.Firm("firm_e", "乙"), Some.Firm("firm_0", "乙"));
        var next = await Firms.PageAsync(new(new()), new(2, first.Edges[^1].Cursor), Ct);
        Assert.Equal(["firm_d", "firm_e"], next.Items.Select(f => f.Id));
    }

    [Fact]
    public async Task The_total_is_of_the_whole_list_on_every_page_and_only_when_asked_for()
    {
        await PutAsync(Some.Firm("firm_a"), Some.Firm("firm_b"), Some.Firm("firm_c"));
        var first = await Firms.PageAsync(new(new()), new(2, WithTotal: true), Ct);
        var second = await Firms.PageAsync(new(new()), new(2, first.Edges[^1].Cursor, WithTotal: true), Ct);
        var beyond = await Firms.PageAsync(new(new()), new(2, second.Edges[^1].Cursor, WithTotal: true), Ct);
        Assert.Equal([3, 3, 3], [first.Total, second.Total, beyond.Total]);
        Assert.Equal([true, false, false], [first.HasNext, second.HasNext, beyond.HasNext]);
        Assert.Null((await Firms.PageAsync(new(new()), new(2), Ct)).Total);
    }

    [Fact]
    public async Task A_list_can_be_of_what_was_changed_at_or_after_a_time()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(
            Some.Firm("firm_a", "甲铸造", "link_casting"),
            Some.Firm("firm_b", "乙铸造", "link_casting"),
            Some.Firm("firm_c", "丙")
        );
        Store.Time.Advance(TimeSpan.FromHours(1));
        var first = Store.Time.GetUtcNow();
        await PutAsync(Some.Next(Some.Firm("firm_b", "乙铸造", "link_casting")));
        Store.Time.Advance(TimeSpan.FromHours(1));
        var second = Store.Time.GetUtcNow();
        await PutAsync(Some.Next(Some.Firm("firm_c", "丙")), Some.Firm("firm_d", "丁铸造", "link_casting"));
        await CommitAsync(Fact.Remove(Some.Firm("firm_d")));

        await IsAsync(new(UpdatedSince: DateTimeOffset.UnixEpoch), "firm_a", "firm_b", "firm_c");
        await IsAsync(new(UpdatedSince: first.ToOffset(TimeSpan.FromHours(8))), "firm_b", "firm_c");
        await IsAsync(new(UpdatedSince: first.AddMilliseconds(1)), "firm_c");
        await IsAsync(new(UpdatedSince: second), "firm_c");
        await IsAsync(new(UpdatedSince: second.AddMilliseconds(1)));
        await IsAsync(new("铸造", UpdatedSince: first), "firm_b");
        await IsAsync(new(Links: ["link_casting"], UpdatedSince: first), "firm_b");

        async Task IsAsync(FirmFilter filter, params string[] expected)
        {
            foreach (var order in Enum.GetValues<FirmOrder>())
            {
                var found = await AllPagesAsync(page => Firms.PageAsync(new(filter, order), page, Ct), 1);
                Assert.Equal(expected, found.Select(f => f.Id).Order(StringComparer.Ordinal));
                Assert.Equal(
                    expected.Length,
                    (await Firms.PageAsync(new(filter, order), new PageRequest(1, WithTotal: true), Ct)).Total
                );
            }
        }
    }

    [Fact]
    public async Task A_search_takes_its_signs_as_they_are()
    {
        await PutAsync(Some.Firm("firm_a", "100%_青岛 'x' \"y\" [a*]"), Some.Firm("firm_b", "100 青岛"));
        foreach (var text in (string[])["%_", "'x'", "\"y\"", "[a*]", "100%"])
            Assert.Equal(["firm_a"], (await Firms.PageAsync(new(new(text)), new(), Ct)).Items.Select(f => f.Id));
        Assert.Empty((await Firms.PageAsync(new(new("\\")), new(), Ct)).Items);
    }

    [Fact]
    public async Task A_firm_is_found_by_its_credit_code_in_small_letters_too()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(Some.FullFirm("firm_1"), Some.Firm("firm_2"));
        Assert.Equal(["firm_1"], (await Firms.PageAsync(new(new("91350100m")), new(), Ct)).Items.Select(f => f.Id));
    }

    [Theory]
    [InlineData("海尔")]
    [InlineData("海爾")]
    [InlineData("HAIER")]
    [InlineData("ＨＡＩＥＲ")]
    [InlineData("haier　壓縮機")] // a full-width blank parts words
    [InlineData("（")]
    [InlineData("(")]
    [InlineData("\u200b集团\ufeff")]
    [InlineData("海\u200b尔")]
    public async Task A_search_folds_script_width_and_case_on_both_sides(string text)
    {
        await PutAsync(
            Some.Firm("firm_a", "青島海爾（集團）") with
            {
                NameEn = "Ｈａｉｅｒ Group",
                Capabilities = [new("压缩机", null)],
            },
            Some.Firm("firm_b", "青岛海尔(集团)") with
            {
                NameEn = "haier group",
                Capabilities = [new("壓縮機", null)],
            },
            Some.Firm("firm_c", "青岛海信") with
            {
                NameEn = "Hisense",
                Capabilities = [new("空調", null)],
            }
        );
        foreach (var order in Enum.GetValues<FirmOrder>())
        {
            var page = await Firms.PageAsync(new(new(text), order), new(WithTotal: true), Ct);
            Assert.Equal(["firm_a", "firm_b"], page.Items.Select(f => f.Id).Order());
            Assert.Equal(2, page.Total);
        }
    }

    [Theory]
    [InlineData(" 91350100 m000100y-43 ")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("9135 0100 M000 100Y 43")]
    public async Task A_credit_code_is_found_however_it_is_written(string text)
    {
        await PutAsync(Some.Catalogue);
        // The second has all parts of the code in its name, and not the code.
        await PutAsync(Some.FullFirm("firm_1"), Some.Firm("firm_2", "9135 0100 M000 100Y 43 91350100 m000100y"));
        Assert.Equal(["firm_1"], (await Firms.PageAsync(new(new(text)), new(), Ct)).Items.Select(f => f.Id));
    }

    [Fact]
    public async Task A_search_for_nothing_that_can_be_seen_narrows_nothing()
    {
        await PutAsync(Some.Firm("firm_a"), Some.Firm("firm_b"));
        foreach (var text in (string[])["", " \u3000", "\u200b"])
            Assert.Equal(2, (await Firms.PageAsync(new(new(text)), new(WithTotal: true), Ct)).Total);
    }

    [Fact]
    public async Task Leaders_are_found_by_their_chains()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        foreach (
            var chains in (string[][])
                [
                    ["chain_rail"],
                    ["chain_rail", "chain_appliances"],
                    ["chain_unknown"],
                    [],
                ]
        )
            SameSet(
                world.Firms.Where(f => f.Leads.Any(l => chains.Contains(l.Chain))),
                await Firms.LeadingAsync(chains, Ct)
            );
    }

    [Fact]
    public async Task All_firms_come_by_id()
    {
        var world = RandomCity.Any.Single();
        await PutAsync(world.Records);
        Same(world.Firms, await Records.AllAsync<Firm>(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_recognition_counts_from_its_day_on_and_one_without_a_day_at_once()
    {
        await PutAsync(Some.Catalogue);
        (string Id, DateOnly? IssuedOn, DateOnly? ValidUntil)[] held =
        [
            ("firm_ended", new(2020, 1, 1), Some.Today.AddDays(-1)),
            ("firm_ends-today", new(2020, 1, 1), Some.Today),
            ("firm_from-today", Some.Today, null),
            ("firm_from-tomorrow", Some.Today.AddDays(1), null),
            ("firm_someday", null, null),
            ("firm_to-come", new(2030, 1, 1), new(2033, 1, 1)),
        ];
        await PutAsync(
            held.Select(h =>
                Some.Firm(h.Id) with
                {
                    Tiers = [new(Tier.Unicorn, null, h.IssuedOn, h.ValidUntil, null, Provenance.None)],
                }
            )
        );
        foreach (var order in Enum.GetValues<FirmOrder>())
            Assert.Equal(
                ["firm_ended", "firm_ends-today", "firm_from-today", "firm_someday"],
                (await Firms.PageAsync(new(new(Tiers: [Tier.Unicorn]), order), new(), Ct))
                    .Items.Select(f => f.Id)
                    .Order(StringComparer.Ordinal)
            );
    }

    private static bool Fits(Firm firm, FirmQuery query)
    {
        var f = query.Filter;
        var text = string.Join(
            '\n',
            new[] { firm.NameZh, firm.NameEn, firm.Uscc }.Concat(firm.Capabilities.Select(c => c.Text))
        );
        return (query.WithRemoved || firm.Library != LibraryState.Removed)
            && (f.Text ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            && Any(
                f.Chains,
                c => firm.Positions.Any(p => RandomCity.ChainOf(p.Link) == c) || firm.Leads.Any(l => l.Chain == c)
            )
            && Any(f.Links, l => firm.Positions.Any(p => p.Link == l))
            && Any(f.Districts, d => firm.District == d)
            && Any(f.Roles, firm.Roles.Contains)
            && Any(f.Tiers, t => firm.Tiers.Any(h => h.Tier == t))
            && Any(f.Library, l => firm.Library == l);
    }

    private static IEnumerable<Firm> Ordered(IEnumerable<Firm> firms, FirmOrder order) =>
        (
            order switch
            {
                FirmOrder.Name => firms.OrderBy(f => f.NameZh, StringComparer.Ordinal),
                _ => firms.OrderBy(f => f.ConfirmedOn is null).ThenByDescending(f => f.ConfirmedOn),
            }
        ).ThenBy(f => f.Id, StringComparer.Ordinal);
}
