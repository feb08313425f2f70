using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Feedback;

public sealed class RulingTests
{
    private static readonly Firm[] Casters =
    [
        .. Enumerable.Range(0, 9).Select(i => Firm($"firm_{i}", $"青岛第{i}厂", "压缩机壳体铸造", $"第{i}类加工")),
    ];
    private static readonly Firm Baker = Firm("firm_baker", "青岛某某食品有限公司", "钙奶饼干");
    private static readonly Project Need = Demand("project_need", "压缩机壳体铸造", "firm_leader");
    private static readonly Caller Leader = new(
        "account_1",
        "leader",
        AccountRole.Leader,
        "firm_leader",
        Admitted: true
    );
    private static readonly Caller Staff = new("account_2", "staff", AccountRole.Staff);
    private static readonly Caller Auditor = new("account_3", "auditor", AccountRole.Auditor);

    private readonly Town _town = new([.. Casters, Baker, Need]);

    [Fact]
    public async Task A_pinned_candidate_stands_first_with_its_score_as_it_is()
    {
        var before = await _town.For(Need, Leader);
        _town.Put(Ruled(before[^1].Firm!, RulingKind.Pinned));
        var after = await _town.For(Need, Leader);
        Assert.Equal((before[^1].Firm, before[^1].Score, true), (after[0].Firm, after[0].Score, after[0].Pinned));
        Assert.Equal(before.Count, after.Count);
        Assert.All(after.Skip(1), m => Assert.False(m.Pinned));
    }

    [Fact]
    public async Task A_firm_that_no_search_would_bring_can_be_pinned()
    {
        Assert.DoesNotContain(await _town.For(Need, Leader), m => m.Firm == Baker.Id);
        _town.Put(Ruled(Baker.Id, RulingKind.Pinned));
        Assert.Equal(Baker.Id, (await _town.For(Need, Leader))[0].Firm);
    }

    [Fact]
    public async Task A_pin_lifts_neither_a_suspension_nor_a_filter_nor_an_unmet_hard_requirement()
    {
        var hard = Need with { Version = 2, Requirements = [new("即墨区", true, RequirementKind.District)] };
        _town.Put(
            Casters[3] with
            {
                Version = 2,
                District = "district_chengyang",
            },
            Ruled(Casters[3].Id, RulingKind.Pinned)
        );
        Assert.DoesNotContain(await _town.For(Need, Leader, new(Districts: ["district_jimo"])), m => m.Pinned);
        _town.Put(hard);
        Assert.DoesNotContain(await _town.For(hard, Leader), m => m.Pinned);
        Assert.True((await _town.For(hard, Leader, new(IncludeExcluded: true)))[0] is { Pinned: true, Excluded: true });
        _town.Put(Need with { Version = 3 }, Casters[3] with { Version = 3, Library = LibraryState.Suspended });
        Assert.DoesNotContain(await _town.For(Need, Leader), m => m.Pinned);
    }

    [Fact]
    public async Task A_vetoed_candidate_is_on_nobodys_list_of_the_project_and_on_every_other_list()
    {
        var offer = Supply("project_offer", "压缩机壳体铸造余量产能", Casters[4].Id);
        _town.Put(offer, Ruled(Casters[4].Id, RulingKind.Vetoed));
        foreach (var caller in (Caller[])[Leader, Staff, Auditor])
            Assert.DoesNotContain(
                await _town.For(Need, caller, new(IncludeExcluded: true)),
                m => m.Firm == Casters[4].Id
            );
        Assert.Contains(await _town.For("压缩机壳体铸造"), m => m.Firm == Casters[4].Id);
        Assert.Contains(
            await _town.For(Casters[4], new Caller("a", "sme", AccountRole.Sme, Casters[4].Id, Admitted: true)),
            m => m.Project == Need.Id
        );
    }

    [Fact]
    public async Task Why_it_is_pinned_is_told_to_staff_and_auditors_alone()
    {
        _town.Put(Ruled(Casters[2].Id, RulingKind.Pinned));
        foreach (var caller in (Caller[])[Staff, Auditor])
            Assert.Equal("有先例", (await _town.For(Need, caller))[0].Ruling!.Reason);
        Assert.True((await _town.For(Need, Leader))[0] is { Pinned: true, Ruling: null });
    }

    [Fact]
    public void Pages_put_together_are_the_list_with_the_pinned_ones_first() =>
        Gen.Select(Gen.Enum<RulingKind>().Array[10], Gen.Bool.Array[10], Gen.Int[1, 4])
            .Sample(
                (kinds, ruled, first) =>
                {
                    var firms = Casters.Append(Baker).ToList();
                    var town = new Town([
                        .. firms,
                        Need,
                        .. firms.Where((_, i) => ruled[i]).Select((f, i) => Ruled(f.Id, kinds[i])),
                    ]);
                    var whole = Pages(town, PageRequest.Most);
                    Assert.Equal(
                        whole.OrderByDescending(m => m.Pinned).ThenByDescending(m => m.Score).Select(m => m.Firm),
                        whole.Select(m => m.Firm)
                    );
                    Assert.Equal(whole.Select(m => m.Firm), Pages(town, first).Select(m => m.Firm));
                },
                iter: 50
            );

    private static List<Match> Pages(Town town, int first)
    {
        var all = new List<Match>();
        PageRequest? page = new(first);
        while (page is not null)
        {
            var read = town.Find.ForProjectAsync(Need.Id, new(), page, Leader, default).Answer().Value!.Page;
            all.AddRange(read.Items);
            page = read.HasNext ? page with { After = read.Edges[^1].Cursor } : null;
        }
        return all;
    }

    private static Ruling Ruled(string firm, RulingKind kind) =>
        new()
        {
            Id = $"ruling_{firm}",
            Version = 1,
            Project = Need.Id,
            Candidate = firm,
            Kind = kind,
            Reason = "有先例",
            By = Staff.AccountId!,
            ByName = Staff.Name,
            At = DateTimeOffset.UnixEpoch,
        };
}
