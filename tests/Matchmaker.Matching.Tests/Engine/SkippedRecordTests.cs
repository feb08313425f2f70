using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Engine;

/// <summary>A record of an older release, or a damaged one, that no reader can make anything of.</summary>
public sealed class SkippedRecordTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛某某铸造有限公司", "压缩机壳体铸造");
    private static readonly Firm Broken = Caster with
    {
        Id = "firm_broken",
        Capabilities = [new("压缩机壳体铸造", null), null!],
    };
    private static readonly Project Need = Demand("project_need", "压缩机壳体铸造");

    [Fact]
    public async Task A_record_that_cannot_be_indexed_keeps_no_other_from_being_found()
    {
        var town = new Town(Broken, Need with { Id = "project_broken", Requirements = [null!] }, Caster, Need);
        Assert.Equal(["firm_broken", "project_broken"], town.Engine.Current.Skipped.Keys);
        Assert.Equal(["firm_caster"], (await town.For(Need)).Select(m => m.Firm));
        Assert.Equal(1, town.Engine.Current.Statistics.Supplies.Documents);
    }

    [Fact]
    public async Task Mended_it_is_back_and_removed_it_is_forgotten()
    {
        var town = new Town(Broken, Need);
        town.Put(Caster with { Id = "firm_broken", Version = 2 });
        Assert.Empty(town.Engine.Current.Skipped);
        Assert.Equal(["firm_broken"], (await town.For(Need)).Select(m => m.Firm));

        town.Put(Broken with { Version = 3 });
        Assert.Empty(await town.For(Need));
        town.Remove(Broken);
        Assert.Empty(town.Engine.Current.Skipped);
        Assert.Equal(0, town.Engine.Current.Statistics.Supplies.Documents);
    }

    [Fact]
    public async Task What_it_shares_with_others_stays_theirs()
    {
        var town = new Town(Caster, Need);
        for (var version = 1; version < 4; version++)
            town.Put(Broken with { Version = version });
        town.Remove(Broken);
        town.Put(Caster with { Version = 2, NameZh = "青岛新名铸造有限公司" });
        Assert.Equal(["firm_caster"], (await town.For(Need)).Select(m => m.Firm));
    }

    [Fact]
    public void A_decree_that_makes_all_documents_anew_forgets_none_that_is_left_out()
    {
        var town = new Town(Broken, Caster);
        town.Put(town.Engine.Current.Catalogue.Link("link_casting")! with { Version = 2, Zh = "铸件供应" });
        Assert.Equal(["firm_broken"], town.Engine.Current.Skipped.Keys);
    }
}
