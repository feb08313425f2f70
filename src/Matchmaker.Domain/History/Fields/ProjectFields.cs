using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.History.Fields;

internal static class ProjectFields
{
    public static readonly HistoryFields<Project> Table = new(
        [nameof(Project.Sample), nameof(Project.Provenance), nameof(Project.CreatedAt)],
        new ValueField<Project>(nameof(Project.State), new("状态", "state"), (p, _) => p.State.Label()),
        new ValueField<Project>(nameof(Project.Kind), new("供需", "kind"), (p, _) => p.Kind.Label()),
        new ValueField<Project>(nameof(Project.Type), new("类型", "type"), (p, _) => p.Type.Label()),
        new ValueField<Project>(nameof(Project.Title), new("标题", "title"), (p, _) => Wording.Text(p.Title)),
        new ValueField<Project>(
            nameof(Project.Description),
            new("说明", "description"),
            (p, _) => Wording.Text(p.Description)
        ),
        new ListField<Project>(nameof(Project.Links), new("环节", "link"), (p, w) => p.Links.Select(w.Name)),
        new ListField<Project>(
            nameof(Project.Requirements),
            new("要求", "requirement"),
            (p, _) => p.Requirements.Select(Words)
        ),
        new ValueField<Project>(
            nameof(Project.BudgetFen),
            new("预算", "budget"),
            (p, _) => Wording.SumOrNull(p.BudgetFen)
        ),
        new ValueField<Project>(
            nameof(Project.Deadline),
            new("截止日期", "deadline"),
            (p, _) => Wording.DayOrNull(p.Deadline)
        ),
        new ValueField<Project>(
            nameof(Project.Visibility),
            new("可见范围", "visibility"),
            (p, _) => p.Visibility.Label()
        ),
        new ValueField<Project>(
            nameof(Project.Anonymous),
            new("匿名发布", "anonymous"),
            (p, _) => Wording.Yes(p.Anonymous)
        ),
        new ValueField<Project>(
            nameof(Project.PostedOnBehalfBy),
            new("代发人", "posted on its behalf by"),
            (p, w) => w.NameOrNull(p.PostedOnBehalfBy)
        ),
        new ValueField<Project>(nameof(Project.PostedBy), new("发布方", "poster"), (p, w) => w.NameOrNull(p.PostedBy)),
        new ValueField<Project>(
            nameof(Project.OpenedAt),
            new("开放时间", "opened"),
            (p, w) => p.OpenedAt is { } at ? w.Moment(at) : null
        ),
        new ValueField<Project>(
            nameof(Project.ReviewedBy),
            new("审核人", "reviewed by"),
            (p, w) => w.NameOrNull(p.ReviewedBy)
        ),
        new ValueField<Project>(
            nameof(Project.Note),
            new("处理意见", "decision"),
            (p, _) => Wording.TextOrNull(p.Note)
        ),
        new AmendmentField()
    );

    internal static LocalizedText Words(Requirement requirement)
    {
        var weight = requirement.Hard ? new LocalizedText("必须", "must") : new("优先", "should");
        return new($"{requirement.Text}（{weight.Zh}）", $"{requirement.Text} ({weight.En})");
    }

    /// <summary>An amendment reads as the fields that it would change.</summary>
    private sealed record AmendmentField()
        : HistoryField<Project>(nameof(Project.Amendment), new("修改稿", "amendment"))
    {
        public override IEnumerable<FieldChange> Differences(Project was, Project now, Wording wording)
        {
            if (was.Amendment?.State != now.Amendment?.State)
                yield return new(Label, was.Amendment?.State.Label(), now.Amendment?.State.Label());
            if (now.Amendment is not { } amendment || was.Amendment?.Content == amendment.Content)
                yield break;
            var (before, after) = (was.Saying(was.LatestContent()), now.Saying(amendment.Content));
            foreach (var change in Table.Differences(before, after, wording))
                yield return change with
                {
                    Field = new($"{Label.Zh}·{change.Field.Zh}", $"{Label.En}: {change.Field.En}"),
                };
        }
    }
}
