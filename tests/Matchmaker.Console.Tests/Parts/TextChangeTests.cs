using Matchmaker.Console.Parts.Diffs;

namespace Matchmaker.Console.Tests.Parts;

public sealed class TextChangeTests
{
    [Fact]
    public void A_long_text_is_compared_by_words_and_numbers_stay_whole() =>
        Assert.Equal(
            [
                new(TextChangeKind.Kept, "灰铁 HT250，年用量 "),
                new(TextChangeKind.Out, "80000"),
                new(TextChangeKind.In, "100000"),
                new(TextChangeKind.Kept, " 件。"),
            ],
            TextChange.Between("灰铁 HT250，年用量 80000 件。", "灰铁 HT250，年用量 100000 件。")
        );

    [Fact]
    public void A_text_written_anew_is_not_cut_into_characters() =>
        Assert.Equal(
            [new(TextChangeKind.Out, "两人同时修改"), new(TextChangeKind.In, "他人改的标题")],
            TextChange.Between("两人同时修改", "他人改的标题")
        );

    [Fact]
    public void The_same_text_is_kept() =>
        Assert.Equal([new(TextChangeKind.Kept, "不变")], TextChange.Between("不变", "不变"));
}
