using System.Globalization;
using System.Text.Json;
using Matchmaker.Console.Parts.Drafts;
using Matchmaker.Console.Parts.Fields;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>The fields of a project's draft, as they are kept on the device and compared after a conflict.</summary>
internal static class ProjectDraftFields
{
    public static IReadOnlyList<DraftField> Of(ProjectDraft draft, Catalogue catalogue) =>
        [
            Choice("kind", new("供需", "Kind"), () => draft.Kind, k => draft.Kind = k, k => k.Label()),
            Choice("type", new("类型", "Type"), () => draft.Type, t => draft.Type = t, t => t.Label()),
            new("title", new("标题", "Title"), () => draft.Title, t => draft.Title = t),
            new("description", new("说明", "Description"), () => draft.Description, d => draft.Description = d),
            new(
                "links",
                new("所在环节", "Links"),
                () => string.Join(',', draft.Links),
                l => draft.Links = LinkContent.Ids(l)
            )
            {
                Shown = links => LinkContent.Names(links, catalogue),
            },
            new("requirements", new("要求", "Requirements"), () => Json(draft), r => Take(draft, r)) { Shown = Lines },
            new("budgetFen", new("预算", "Budget"), () => Text(draft.BudgetFen), b => draft.BudgetFen = Number(b))
            {
                Shown = fen => Number(fen) is { } sum ? Both(l => Money.Text(sum, l)) : new("", ""),
            },
            new("deadline", new("截止日期", "Deadline"), () => Text(draft.Deadline), d => draft.Deadline = Day(d)),
            Choice(
                "visibility",
                new("谁能看到", "Visible to"),
                () => draft.Visibility,
                v => draft.Visibility = v,
                v => v.Label()
            ),
            new("anonymous", new("匿名", "Anonymous"), () => $"{draft.Anonymous}", a => draft.Anonymous = a == "True")
            {
                Shown = a => a == "True" ? new("匿名", "anonymous") : new("不匿名", "named"),
            },
        ];

    private static DraftField Choice<T>(
        string name,
        LocalizedText label,
        Func<T> get,
        Action<T> set,
        Func<T, LocalizedText> shown
    )
        where T : struct, Enum =>
        new(
            name,
            label,
            () => $"{get()}",
            content =>
            {
                if (Enum.TryParse<T>(content, out var chosen))
                    set(chosen);
            }
        )
        {
            Shown = content => Enum.TryParse<T>(content, out var chosen) ? shown(chosen) : new(content, content),
        };

    private static LocalizedText Both(Func<Language, string> text) => new(text(Language.Zh), text(Language.En));

    private static string Json(ProjectDraft draft) => JsonSerializer.Serialize(draft.Requirements);

    private static void Take(ProjectDraft draft, string json)
    {
        var requirements = JsonSerializer.Deserialize<RequirementDraft[]>(json) ?? [];
        draft.Requirements.Clear();
        draft.Requirements.AddRange(requirements);
    }

    private static LocalizedText Lines(string json)
    {
        var requirements = JsonSerializer.Deserialize<RequirementDraft[]>(json) ?? [];
        return new(
            string.Join('\n', requirements.Select(r => $"{(r.Hard ? "硬性 · " : "")}{r.Kind.Label().Zh} · {r.Text}")),
            string.Join('\n', requirements.Select(r => $"{(r.Hard ? "hard · " : "")}{r.Kind.Label().En} · {r.Text}"))
        );
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(DateOnly? day) => day is { } d ? DateText.Write(d) : "";

    private static DateOnly? Day(string text) => DateText.Read(text).Value;
}
