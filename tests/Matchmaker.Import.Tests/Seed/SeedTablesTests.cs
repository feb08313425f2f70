using System.Text;
using Matchmaker.Domain.Firms;
using Matchmaker.Import.Seed;

namespace Matchmaker.Import.Tests.Seed;

/// <summary>
/// Tables as offices save, cut and paste them: one cause is one problem, with what was read and what is wanted.
/// </summary>
public sealed class SeedTablesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matchmaker-tables-").FullName;

    public SeedTablesTests()
    {
        foreach (var file in Directory.GetFiles(SeedFiles.BuiltIn, "*.csv"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("云港企业名单,,,,,,,,,,\n", "第 2 行像是表头，请删去第 1 行", "“云港企业名单”")]
    [InlineData("云港企业名单\n2026年11月\n\n", "第 4 行像是表头，请删去第 1 到 3 行", "“云港企业名单”")]
    [InlineData("sep=,\n", "第 2 行像是表头", "sep=")]
    public void A_title_above_the_header_is_one_problem_that_says_what_to_delete(string above, string what, string read)
    {
        Rewrite("firms.csv", text => above + text);

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);

        Assert.Equal(("firms.csv", 1), (problem.File, problem.Row));
        Assert.Contains(what, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(read, problem.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("firms.csv", "nameZh", "NameZH", "nameZh", "列名应写作 nameZh，读到的是“NameZH”")]
    [InlineData("firms.csv", "nameZh", "ｎａｍｅＺｈ", "nameZh", "列名应写作 nameZh")]
    [InlineData("firms.csv", "nameZh", "企业名称", "nameZh", "缺少此列，读到的表头是“id,企业名称,")]
    [InlineData("sources.csv", "id,title", "ID,Title", "-", "列名应写作 id、title，读到的是“ID”、“Title”")]
    [InlineData("positions.csv", "evidence,authored", "依据,编写", "-", "evidence")]
    [InlineData("links.csv", "chain,zh,en,", "链,中文,英文,", "-", "缺少 3 列：chain、zh、en")]
    [InlineData("links.csv", "id,chain,zh,en,stage,key,terms", "一,二,三,四,五,六,七", "-", "这不像此表")]
    [InlineData("feeds.csv", "link,feeds", "link,link", "link", "此列出现两次")]
    public void A_wrong_column_name_is_one_problem(string file, string name, string instead, string column, string zh)
    {
        Rewrite(file, text => InHeader(text, name, instead));

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);

        Assert.Equal((file, 1, column), (problem.File, problem.Row, problem.Column));
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";", "分号")]
    [InlineData("\t", "制表符")]
    [InlineData("，", "中文逗号")]
    public void Another_mark_between_the_columns_is_one_problem(string mark, string zh)
    {
        Rewrite("feeds.csv", text => text.Replace(",", mark, StringComparison.Ordinal));
        Rewrite("firms.csv", text => text.Replace(",", mark, StringComparison.Ordinal));

        var problems = SeedFiles.Read(_folder).Problems;

        Assert.Equal(["feeds.csv", "firms.csv"], problems.Select(p => p.File).Order());
        Assert.All(problems, p => Assert.Contains(zh, p.Message.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_table_in_place_of_one_is_one_problem()
    {
        File.Copy(Path.Combine(_folder, "sources.csv"), Path.Combine(_folder, "tier-holdings.csv"), overwrite: true);

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);
        Assert.Contains("表头应为“firm,tier,issuedBy", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("读到的是“id,title,url,date”", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_the_editors_own_and_in_any_order_are_no_problem()
    {
        Rewrite("feeds.csv", _ => "备注, feeds ,link,,\n,link_sha-compressor,link_sha-steel-sheet,,\n");

        Assert.Empty(SeedFiles.Read(_folder).Problems);
    }

    [Theory]
    [InlineData("firms.csv", "firm_yg-cast,云港", "nameEn")]
    [InlineData("firms.csv", "firm_yg-cast", "nameZh")]
    [InlineData("districts.csv", "district_x,多了,More,370299", "sources")]
    [InlineData("feeds.csv", "link_sha-compressor", "feeds")]
    public void A_row_that_is_cut_short_is_named_with_the_first_cell_that_is_missing(
        string file,
        string row,
        string column
    )
    {
        File.AppendAllText(Path.Combine(_folder, file), row);

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);

        Assert.Equal((file, column), (problem.File, problem.Column));
        Assert.Contains("可能被截断", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_a_row_that_is_cut_short_are_not_blamed()
    {
        File.AppendAllText(Path.Combine(_folder, "capabilities.csv"), "firm_yg-cast,铸造,,\n");
        File.AppendAllText(Path.Combine(_folder, "firms.csv"), "firm_yg-cast,云港");

        Assert.Equal("firms.csv", Assert.Single(SeedFiles.Read(_folder).Problems).File);
    }

    [Theory]
    [InlineData("firm_x,\"没有收尾的引号,,,,,,,COMPANY,,\n")]
    [InlineData("firm_x,某企业,,,,,,,COMPANY,,\"没有收尾")]
    public void A_quote_without_its_pair_is_one_problem(string row)
    {
        File.AppendAllText(Path.Combine(_folder, "firms.csv"), row);

        Assert.Contains("引号", Assert.Single(SeedFiles.Read(_folder).Problems).Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("districts.csv", "district_Shinan,市南,Shinan,370299,", "只差大小写或全半角")]
    [InlineData("districts.csv", "district_ｓｈｉｎａｎ,市南,Shinan,370299,", "只差大小写或全半角")]
    [InlineData("firms.csv", "firm_AUCMA,某企业,,,,,,,COMPANY,,", "只差大小写或全半角")]
    public void Ids_that_look_the_same_are_refused(string file, string row, string zh)
    {
        File.AppendAllText(Path.Combine(_folder, file), row + "\n");

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);
        Assert.Equal("id", problem.Column);
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointer_in_another_case_is_answered_with_the_id_that_is_there()
    {
        File.AppendAllText(Path.Combine(_folder, "positions.csv"), "firm_AUCMA,link_sha-compressor,,\n");

        Assert.Contains(
            "是否为“firm_aucma”",
            Assert.Single(SeedFiles.Read(_folder).Problems).Message.Zh,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("feeds.csv", "link_sha-compressor,link_sha-compressor", "feeds", "不能供给自己")]
    [InlineData("feeds.csv", "link_sha-steel-sheet,link_sha-compressor", "feeds", "重复")]
    [InlineData("events.csv", "event_a,活动,NEGOTIATION,OFFLINE,9999-12-31,yes,,,,,,", "date", "1949")]
    [InlineData("events.csv", "event_a,活动,NEGOTIATION,OFFLINE,0001-01-01,yes,,,,,,", "date", "1949")]
    [InlineData(
        "projects.csv",
        "project_x,DEMAND,SCENARIO,标题,说明,,link_sha-compressor,,9999-12-31,,,2026-11-23,,,",
        "deadline",
        "1949"
    )]
    [InlineData(
        "projects.csv",
        "project_x,DEMAND,SCENARIO,标题,说明,,link_sha-compressor,,,,,0001-01-01,,,",
        "posted",
        "1949"
    )]
    [InlineData("catalogues.csv", "catalogue_x,新,New,9999-12-31,,,", "from", "1949")]
    [InlineData("credentials.csv", "firm_aucma,ISO 9001,,,0001-01-01,", "issuedOn", "1949")]
    [InlineData("firms.csv", "firm_x,某\u202e企业,,,,,,,COMPANY,,", "nameZh", "U+202E")]
    [InlineData("firms.csv", "firm_x,某\ufffd企业,,,,,,,COMPANY,,", "nameZh", "转换编码")]
    [InlineData("firms.csv", "firm_x,\u3164,,,,,,,COMPANY,,", "nameZh", "不能为空")]
    [InlineData("sources.csv", "source_x,来源,javascript:alert(1),", "url", "不是网址")]
    public void A_value_that_must_not_be_stored_is_named(string file, string row, string column, string zh)
    {
        File.AppendAllText(Path.Combine(_folder, file), row + "\n");

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);
        Assert.Equal((file, column), (problem.File, problem.Column));
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_may_feed_one_another_in_a_circle()
    {
        File.AppendAllText(Path.Combine(_folder, "feeds.csv"), "link_sha-compressor,link_sha-steel-sheet\n");

        Assert.Empty(SeedFiles.Read(_folder).Problems);
    }

    [Fact]
    public void More_of_a_thing_than_the_API_takes_is_told_at_the_firms_row()
    {
        File.AppendAllText(
            Path.Combine(_folder, "capabilities.csv"),
            string.Concat(Enumerable.Range(0, 101).Select(i => $"firm_aucma,能力{i},,\n"))
        );

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);
        Assert.Equal(("firms.csv", "capabilities"), (problem.File, problem.Column));
    }

    [Fact]
    public void A_renewed_recognition_has_a_row_for_each_of_its_terms()
    {
        Tiers(
            "firm_aucma,LITTLE_GIANT,工信部,2024-07-01,2027-06-30,,,",
            "firm_aucma,LITTLE_GIANT,工信部,2021-07-01,2024-06-30,,,"
        );

        var files = SeedFiles.Read(_folder);

        Assert.Empty(files.Problems);
        Assert.Equal(
            [2024, 2021],
            files.Records.OfType<Firm>().Single(f => f.Id == "firm_aucma").Tiers.Select(t => t.IssuedOn!.Value.Year)
        );
    }

    [Theory]
    [InlineData("2021-07-01,2024-06-30", "2024-06-30,2027-06-30", "重叠")]
    [InlineData("2021-07-01,2024-06-30", "2022-01-01,2023-01-01", "重叠")]
    [InlineData("2021-07-01,2024-06-30", "2021-07-01,2027-06-30", "都从 2021-07-01 开始")]
    [InlineData("2021-07-01,", "2024-07-01,2027-06-30", "请写明前一期的有效期止")]
    [InlineData(",", ",2027-06-30", "都要写明认定日期")]
    [InlineData(",2024-06-30", ",2027-06-30", "都要写明认定日期")]
    public void Terms_that_overlap_or_cannot_be_told_apart_are_one_problem(string first, string second, string zh)
    {
        Tiers($"firm_aucma,LITTLE_GIANT,工信部,{first},,,", $"firm_aucma,LITTLE_GIANT,工信部,{second},,,");

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);
        Assert.Equal(("tier-holdings.csv", 3), (problem.File, problem.Row));
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
    }

    private static string InHeader(string text, string name, string instead)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return text[..at] + instead + text[(at + name.Length)..];
    }

    private void Tiers(params string[] rows) =>
        Rewrite("tier-holdings.csv", text => string.Join('\n', [text.Split('\n')[0].Trim(), .. rows]) + "\n");

    private void Rewrite(string file, Func<string, string> change)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, change(File.ReadAllText(path)), new UTF8Encoding(true));
    }
}
