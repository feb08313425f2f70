using Matchmaker.Console.Parts.Drafts;

namespace Matchmaker.Console.Tests.Parts;

public sealed class FormDraftTests
{
    [Fact]
    public void What_was_written_goes_over_a_newer_reading_and_leaves_the_rest_of_it()
    {
        var before = Draft("旧标题", "旧说明", out var written);
        written["title"] = "我的标题";
        var newer = Draft("旧标题", "他人的说明", out var now);

        Assert.Empty(newer.Lay(before.Kept));
        Assert.Equal("我的标题", now["title"]);
        Assert.Equal("他人的说明", now["description"]);
    }

    [Fact]
    public void A_field_changed_on_both_sides_waits_for_a_choice_and_keeps_the_own_text()
    {
        var before = Draft("旧标题", "旧说明", out var written);
        written["title"] = "我的标题";
        var newer = Draft("他人的标题", "旧说明", out var now);

        var conflict = Assert.Single(newer.Lay(before.Kept));
        Assert.Equal(("旧标题", "我的标题", "他人的标题"), (conflict.Read, conflict.Own, conflict.Theirs));
        Assert.Equal("我的标题", now["title"]);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_no_conflict()
    {
        var before = Draft("旧标题", "旧说明", out var written);
        written["title"] = "新标题";
        Assert.Empty(Draft("新标题", "旧说明", out _).Lay(before.Kept));
    }

    [Fact]
    public void A_draft_that_is_reset_is_as_it_was_read()
    {
        var draft = Draft("标题", "说明", out var contents);
        contents["title"] = "别的";
        Assert.True(draft.Changed);
        draft.Reset();
        Assert.False(draft.Changed);
        Assert.Equal("标题", contents["title"]);
    }

    private static FormDraft Draft(string title, string description, out Dictionary<string, string> contents)
    {
        var held = new Dictionary<string, string> { ["title"] = title, ["description"] = description };
        contents = held;
        return new FormDraft([
            .. held.Keys.Select(name => new DraftField(name, new(name, name), () => held[name], t => held[name] = t)),
        ]);
    }
}
