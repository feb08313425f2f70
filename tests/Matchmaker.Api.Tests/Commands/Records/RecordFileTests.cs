using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Matchmaker.Api.Commands;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;

namespace Matchmaker.Api.Tests.Commands.Records;

/// <summary>
/// What people hand to <c>import</c> that is no whole export: each is refused with sentences that name the line and
/// what is wanted.
/// </summary>
public sealed class RecordFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_export_is_read_whole_with_a_byte_order_mark_and_with_other_line_ends()
    {
        var lines = SmallParkFile.Export(SmallPark.All);
        foreach (
            var bytes in (byte[][])
                [
                    SmallParkFile.Bytes(lines),
                    [.. Encoding.UTF8.Preamble, .. SmallParkFile.Bytes(lines, "\r\n")],
                    SmallParkFile.Bytes(lines, "\n\n"),
                    SmallParkFile.Bytes(lines)[..^1],
                ]
        )
            Assert.Equal(SmallPark.All.Select(r => r.Id).Order(), (await OpenAsync(bytes)).References.Keys.Order());
    }

    [Theory]
    [InlineData(
        "project_need",
        "\"requirements\":[{",
        "\"requirements\":[null,{",
        "requirements[0]：应为对象",
        "requirements[0]: an object {…} is wanted, null was read"
    )]
    [InlineData(
        "firm_cast",
        "\"capabilities\":[{",
        "\"capabilities\":[null,{",
        "capabilities[0]：应为对象 {…}，现为 null",
        "capabilities[0]"
    )]
    [InlineData(
        "firm_cast",
        "\"text\":\"电机壳体高压铸造\"",
        "\"text\":null",
        "capabilities[0].text：应为文字，现为 null。",
        "capabilities[0].text: text is wanted, null was read."
    )]
    [InlineData(
        "link_casting",
        "\"terms\":[\"压铸\"]",
        "\"terms\":[null]",
        "terms[0]：应为文字，现为 null",
        "terms[0]"
    )]
    [InlineData(
        "event_fair",
        "{\"smes\":\"70\"}",
        "{\"smes\":null}",
        "figures.smes：应为文字，现为 null",
        "figures.smes"
    )]
    [InlineData(
        "firm_cast",
        "\"version\":1",
        "\"version\":0",
        "version：版本从 1 开始，现为 0",
        "version: Versions begin with 1"
    )]
    [InlineData("firm_cast", "\"version\":1", "\"version\":2147483647", "version：版本", "version")]
    [InlineData("firm_cast", "\"version\":1", "\"version\":\"1\"", "version：应为", "version: a whole number")]
    [InlineData("firm_cast", "\"version\":1", "\"version\":1.5", "version：应为", "version: a whole number")]
    [InlineData("firm_cast", "云港精铸有限公司", "", "nameZh：请填写企业名称", "nameZh: The firm's name is required")]
    [InlineData("firm_cast", "云港精铸有限公司", "\\u200b", "nameZh：请填写企业名称", "nameZh")]
    [InlineData(
        "firm_cast",
        "云港精铸有限公司",
        "云港\\u200b精铸",
        "nameZh：首尾有空格或含有看不见的字符，应为“云港精铸”",
        "“云港精铸” is wanted"
    )]
    [InlineData("firm_cast", "云港精铸有限公司", "云港\\u202e精铸", "nameZh：企业名称：第 3 个字符", "U+202E")]
    [InlineData("firm_cast", "云港精铸有限公司", "\\ud800云港", "nameZh：含有不完整的字符", "lone surrogate")]
    [InlineData("firm_cast", "云港精铸有限公司", "云港\ufffd铸", "nameZh：含有“\ufffd”", "lost when its encoding")]
    [InlineData(
        "firm_cast",
        "91350100M000100Y43",
        "123",
        "uscc：统一社会信用代码应为 18 位，现有 3 位",
        "“123” was read"
    )]
    [InlineData(
        "firm_cast",
        "\"district\":\"district_park\"",
        "\"district\":\"chain_nev\"",
        "district：“chain_nev”应是以 district_ 开头",
        "district_"
    )]
    [InlineData(
        "firm_cast",
        "[\"SUPPLIER\"]",
        "[\"PARTNER\"]",
        "roles[0]：应为以下之一：LEADER、SUPPLIER，现为 \"PARTNER\"",
        "one of LEADER, SUPPLIER is wanted"
    )]
    [InlineData("firm_cast", "[\"SUPPLIER\"]", "[0]", "roles[0]：应为以下之一", "roles[0]")]
    [InlineData(
        "firm_cast",
        "\"2024-07-01\",\"validUntil\"",
        "\"2024-06-30\",\"validUntil\"",
        "tiers：“专精特新“小巨人””的两期重叠",
        "overlap"
    )]
    [InlineData(
        "firm_cast",
        "\"2024-01-01\"",
        "\"9999-12-31\"",
        "credentials[0].issuedOn：日期应在",
        "“9999-12-31” was read"
    )]
    [InlineData("firm_cast", "\"2024-01-01\"", "\"2024-13-01\"", "credentials[0].issuedOn：应为日期", "a date such as")]
    [InlineData(
        "firm_cast",
        "\"confirmedOn\":null",
        "\"confirmed\":null",
        "confirmed：没有这一项",
        "confirmed: There is no such part"
    )]
    [InlineData("firm_cast", "\"confirmedOn\":null,", "", "confirmedOn：缺少这一项", "confirmedOn: It is missing")]
    [InlineData(
        "firm_cast",
        "\"sample\":false",
        "\"sample\":false,\"sample\":true",
        "sample：这一项出现了两次",
        "sample: It is there twice"
    )]
    [InlineData(
        "firm_cast",
        "{\"link\":\"link_casting\",",
        "{\"link\":\"link_casting\"},{\"link\":\"link_casting\",",
        "positions[0].evidence：缺少",
        "positions[0].evidence"
    )]
    [InlineData(
        "project_need",
        "\"budgetFen\":100",
        "\"budgetFen\":-1",
        "budgetFen：预算应在",
        "budgetFen: The budget"
    )]
    [InlineData(
        "project_need",
        "\"budgetFen\":100",
        "\"budgetFen\":1000000000001",
        "budgetFen：预算应在",
        "“1000000000001” was read"
    )]
    [InlineData("project_need", "[\"link_casting\"]", "[]", "links：请选择 1 到 10 个环节", "links")]
    [InlineData(
        "project_need",
        "\"createdAt\":\"…\"",
        "\"createdAt\":\"2026-11-24T09:00:00\"",
        "createdAt：应为带时区的时间",
        "offset"
    )]
    [InlineData(
        "project_need",
        "\"createdAt\":\"…\"",
        "\"createdAt\":\"9999-12-31T23:59:59Z\"",
        "createdAt：日期应在",
        "createdAt"
    )]
    [InlineData(
        "engagement_talk",
        "\"firm\":\"firm_cast\"",
        "\"firm\":\"firm_auto\"",
        "firm：企业不能与自己的项目对接",
        "own project"
    )]
    [InlineData(
        "engagement_talk",
        "\"stage\":\"ACCEPTED\"",
        "\"stage\":\"INTENT\"",
        "history：阶段记录应首尾相接",
        "history"
    )]
    [InlineData(
        "engagement_talk",
        "\"amountFen\":100",
        "\"amountFen\":-100",
        "outcomes[0].amountFen：金额应在",
        "outcomes[0].amountFen"
    )]
    [InlineData("link_casting", "[\"link_motor\"]", "[\"link_casting\"]", "feeds：环节不能供给自己", "feed itself")]
    [InlineData(
        "link_casting",
        "[\"link_motor\"]",
        "[\"link_motor\",\"link_motor\"]",
        "feeds：“link_motor”重复",
        "twice"
    )]
    [InlineData(
        "source_office",
        "https://example.org/a",
        "javascript:alert(1)",
        "url：“javascript:alert(1)”不是网址",
        "no web address"
    )]
    [InlineData("account_staff", "\"name\":\"staff\"", "\"name\":\"王 工\"", "name：账号名", "name")]
    [InlineData("account_staff", "\"role\":\"STAFF\"", "\"role\":\"SME\"", "firm：企业账号须写明企业", "firm")]
    [InlineData(
        "event_fair",
        "\"startsAt\":\"…\"",
        "\"startsAt\":\"2026-11-25T09:00:00+08:00\"",
        "endsAt：结束时间不能早于开始时间",
        "endsAt"
    )]
    [InlineData("mark_1", "\"question\":{", "\"question\":null,\"asked\":{", "question：应为对象", "question")]
    [InlineData("ruling_1", "\"reason\":\"产能已满\"", "\"reason\":null", "reason：否决须写明理由", "reason")]
    [InlineData(
        "firm_cast",
        "\"record\":{\"id\":\"firm_cast\"",
        "\"record\":{\"id\":\"firm_other\"",
        "id：行首的编号是“firm_cast”",
        "should be the same"
    )]
    [InlineData(
        "firm_cast",
        "\"kind\":\"FIRM\"",
        "\"kind\":\"COMPANY\"",
        "kind：应为以下之一：SOURCE",
        "kind: one of SOURCE"
    )]
    [InlineData("firm_cast", "{\"kind\"", "x{\"kind\"", "一行应是一个完整的 JSON 对象", "character 1 cannot be read")]
    [InlineData(
        "firm_cast",
        "\"keys\":[\"uscc:91350100M000100Y43\"]}}",
        "\"keys\":[]}} and more",
        "一行应是一个完整的 JSON 对象",
        "cannot be read"
    )]
    public async Task A_wrong_part_is_named_by_line_and_path_with_what_is_wanted(
        string id,
        string part,
        string instead,
        string zh,
        string en
    )
    {
        var line = 2 + Array.FindIndex(SmallPark.All, r => r.Id == id);

        var problems = await ProblemsAsync(Encoding.UTF8.GetBytes(SmallParkFile.With(id, part, instead)));

        Assert.Contains(
            problems,
            p =>
                p.Zh.StartsWith($"第 {line} 行", StringComparison.Ordinal)
                && p.Zh.Contains(zh, StringComparison.Ordinal)
        );
        Assert.Contains(
            problems,
            p =>
                p.En.StartsWith($"Line {line}", StringComparison.Ordinal) && p.En.Contains(en, StringComparison.Ordinal)
        );
        Assert.All(problems, p => Assert.DoesNotContain("System.", p.En, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_at_its_first_line_of_that_kind()
    {
        var text = string.Join('\n', SmallParkFile.Export(SmallPark.All));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        Assert.Contains(
            "第 2 行不是 UTF-8",
            Assert.Single(await ProblemsAsync(Encoding.GetEncoding("GB18030").GetBytes(text))).Zh,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "UTF-16",
            Assert.Single(await ProblemsAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])).En,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "NUL",
            Assert.Single(await ProblemsAsync(Encoding.Unicode.GetBytes(text))).En,
            StringComparison.Ordinal
        );

        var oneBadByte = Encoding.UTF8.GetBytes(text);
        oneBadByte[Array.LastIndexOf(oneBadByte, (byte)0xE5)] = 0xFF;
        Assert.Contains("0xFF", Assert.Single(await ProblemsAsync(oneBadByte)).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_told_in_one_sentence()
    {
        var whole = SmallParkFile.Bytes(SmallParkFile.Export(SmallPark.All));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync(whole);
        (byte[] Bytes, string Told)[] files =
        [
            ([], "empty"),
            (packed.ToArray(), "gzip"),
            ([.. "SQLite format 3\0"u8, .. new byte[100]], "a database"),
            ([.. "PK\u0003\u0004"u8, .. new byte[100]], "zip"),
            ("id,nameZh\nfirm_a,甲\nfirm_b,乙\n"u8.ToArray(), "no file that export wrote"),
            ("{}\n{}\n"u8.ToArray(), "no file that export wrote"),
            (Encoding.UTF8.GetBytes(Head("other", version: 1)), "“other” was read"),
            (Encoding.UTF8.GetBytes(Head("matchmaker-records", version: 2)), "newer"),
            (
                [
                    .. whole.AsSpan(0, Array.IndexOf(whole, (byte)'\n') + 1),
                    .. new byte[FileLines.LongestLine + 2].Select(_ => (byte)'x'),
                ],
                "longer than"
            ),
            ([.. whole, .. "{\"lines\":3}\n"u8], "nothing should follow"),
        ];
        foreach (var (bytes, told) in files)
            Assert.Contains(told, Assert.Single(await ProblemsAsync(bytes)).En, StringComparison.Ordinal);

        var nowhere = await Assert.ThrowsAsync<StartupException>(() =>
            RecordFile.OpenAsync(_folder.In("nowhere"), new Progress("", ""), CancellationToken.None)
        );
        Assert.Contains("There is no file", nowhere.Message, StringComparison.Ordinal);
        var directory = await Assert.ThrowsAsync<StartupException>(() =>
            RecordFile.OpenAsync(_folder.Path, new Progress("", ""), CancellationToken.None)
        );
        Assert.Contains("is a folder", directory.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_or_put_together_is_told_by_its_count()
    {
        var lines = SmallParkFile.Export(SmallPark.All);
        Assert.Contains(
            "lines",
            Assert.Single(await ProblemsAsync(SmallParkFile.Bytes(lines[..^1]))).En,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"counts {SmallPark.All.Length}",
            Assert.Single(await ProblemsAsync(SmallParkFile.Bytes([.. lines[..3], .. lines[4..]]))).En,
            StringComparison.Ordinal
        );
        // Cut inside its last line.
        Assert.NotEmpty(await ProblemsAsync(SmallParkFile.Bytes(lines)[..^4]));
    }

    [Fact]
    public async Task Many_problems_are_told_as_twenty_and_a_count()
    {
        var firms = Enumerable.Range(0, 50).Select(i => SmallPark.Firm($"firm_{i}", "") with { Version = 0 });

        var problems = await ProblemsAsync(SmallParkFile.Bytes(SmallParkFile.Export([.. SmallPark.All, .. firms])));

        Assert.Equal(21, problems.Count);
        Assert.Equal("另有 80 个问题未列出。", problems[^1].Zh);
    }

    [Fact]
    public async Task A_deep_or_a_broken_line_ends_nothing()
    {
        foreach (
            var line in (string[])
                [
                    new string('[', 100_000),
                    "{\"\\ud800\":1}",
                    "{\"kind\":\"FIRM\",\"id\":\"firm_a\",\"record\":{\"\\udc00\":1}}",
                    "[]",
                    "5",
                    "\"text\"",
                    "null",
                    "{\"lines\":null}",
                ]
        )
        {
            var lines = SmallParkFile.Export(SmallPark.All);
            lines.Insert(3, line);
            Assert.Contains(
                await ProblemsAsync(SmallParkFile.Bytes(lines)),
                p => p.Zh.StartsWith("第 4 行", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task What_an_earlier_release_took_still_goes_in()
    {
        foreach (
            var (id, part, instead) in new[]
            {
                (
                    "firm_cast",
                    "\"issuedOn\":\"2024-01-01\",\"validUntil\":\"2027-01-01\"",
                    "\"issuedOn\":null,\"validUntil\":\"9999-12-31\""
                ),
                ("firm_cast", "\"number\":\"001\"", "\"number\":\" 001\""),
                ("engagement_talk", "\"evidence\":\"合同\"", "\"evidence\":\"\""),
                ("engagement_talk", "\"note\":\"好\"", "\"note\":\"好\\r\\n再议\""),
                ("project_need", "\"deadline\":\"2024-01-01\"", "\"deadline\":\"1999-01-01\""),
                ("project_need", "\"openedAt\":\"…\"", "\"openedAt\":null"),
                ("firm_cast", ",\"authored\":false}],\"cap", "}],\"cap"),
            }
        )
            await OpenAsync(Encoding.UTF8.GetBytes(SmallParkFile.With(id, part, instead)));
    }

    private async Task<RecordFile> OpenAsync(byte[] bytes)
    {
        await File.WriteAllBytesAsync(_folder.In("file"), bytes);
        return await RecordFile.OpenAsync(_folder.In("file"), new Progress("", ""), CancellationToken.None);
    }

    private async Task<IReadOnlyList<LocalizedText>> ProblemsAsync(byte[] bytes) =>
        (await Assert.ThrowsAsync<StartupException>(() => OpenAsync(bytes))).Sentences;

    private static string Head(string format, int version) =>
        JsonSerializer.Serialize(
            new
            {
                format,
                version,
                revision = 1,
                exportedAt = "2026-11-27T07:22:16Z",
                passwords = false,
            }
        );
}
