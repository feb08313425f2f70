using System.Globalization;
using Matchmaker.Console.Parts.Diffs;
using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Ledger;

/// <summary>
/// Tells in words how two versions of a record differ: the names of fields, days, sums, and names instead of ids. What
/// is for programs alone, and what an account keeps to itself, is not told.
/// </summary>
/// <param name="names">The records that the versions name, by id.</param>
/// <param name="year">The current year: days of it are told without the year.</param>
public sealed class RecordWords(
    Localizer say,
    Catalogue catalogue,
    IReadOnlyDictionary<string, IRecord> names,
    int year
)
{
    public IReadOnlyList<FieldDifference> Differences(IRecord was, IRecord now) =>
        was.GetType() != now.GetType()
            ? []
            :
            [
                .. Fields(was)
                    .Zip(Fields(now), (before, after) => new FieldDifference(after.Label, before.Text, after.Text))
                    .Where(change => change.Before != change.After),
            ];

    private (string Label, string Text)[] Fields(IRecord record) =>
        record switch
        {
            Project project => Of(project),
            Firm firm => Of(firm),
            Engagement engagement => Of(engagement),
            FollowUp followUp => [(say["事项", "Task"], followUp.Text), (say["期限", "Due"], Day(followUp.DueOn))],
            _ => [],
        };

    private (string Label, string Text)[] Of(Project project) =>
        [
            (say["状态", "State"], say[project.State.Label()]),
            (say["类型", "Type"], say[project.Type.Label()]),
            (say["标题", "Title"], project.Title),
            (say["说明", "Description"], project.Description),
            (say["环节", "Links"], LinksOf(project.Links)),
            (say["要求", "Requirements"], Lines(project.Requirements.Select(Line))),
            (say["预算", "Budget"], project.BudgetFen is { } fen ? Money.Text(fen, say.Language) : ""),
            (say["截止日期", "Deadline"], Day(project.Deadline)),
            (say["谁能看到", "Visible to"], say[project.Visibility.Label()]),
            (say["匿名", "Anonymous"], Yes(project.Anonymous)),
            (say["处理意见", "Note"], project.Note ?? ""),
        ];

    private (string Label, string Text)[] Of(Firm firm) =>
        [
            (say["企业名称", "Name in Chinese"], firm.NameZh),
            (say["英文名称", "Name in English"], firm.NameEn ?? ""),
            (say["统一社会信用代码", "Credit code"], firm.Uscc ?? ""),
            (say["区市", "District"], catalogue.District(firm.District ?? "") is { } d ? say[d.Zh, d.En] : ""),
            (say["入库", "Library"], say[firm.Library.Label()]),
            (say["环节", "Links"], LinksOf(firm.Positions.Select(p => p.Link))),
            (say["能力与产品", "Capabilities"], Lines(firm.Capabilities.Select(c => c.Text))),
            (say["资质证书", "Credentials"], Lines(firm.Credentials.Select(Line))),
            (say["梯度", "Tiers"], Lines(firm.Tiers.Select(t => say[t.Tier.Label()]))),
            (say["资料确认", "Confirmed on"], Day(firm.ConfirmedOn)),
        ];

    private (string Label, string Text)[] Of(Engagement engagement) =>
        [
            (say["阶段", "Stage"], say[engagement.Stage.Label()]),
            (say["负责人", "Owner"], Name(engagement.Owner)),
            (say["询问的供给", "Offer asked"], Name(engagement.Offer)),
            (say["回复期限", "Reply by"], Day(engagement.ReplyBy)),
            (say["留言", "Message"], engagement.Message ?? ""),
            (say["成果", "Outcomes"], Lines(engagement.Outcomes.Select(Line))),
        ];

    private string Line(Requirement requirement) =>
        requirement.Hard ? say[$"硬性 · {requirement.Text}", $"hard · {requirement.Text}"] : requirement.Text;

    private string Line(Credential credential) =>
        credential.ValidUntil is { } until
            ? say[$"{credential.Name}，有效期至 {Day(until)}", $"{credential.Name}, valid until {Day(until)}"]
            : credential.Name;

    private string Line(Outcome outcome)
    {
        var sum = outcome.AmountFen is { } fen ? $" {Money.Text(fen, say.Language)}" : "";
        return $"{say[outcome.Kind.Label()]}{sum}{(outcome.Verified ? say["（已核实）", " (verified)"] : "")}";
    }

    private static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    private string LinksOf(IEnumerable<string> ids) =>
        string.Join(say["、", ", "], ids.Select(catalogue.Link).OfType<Link>().Select(l => say[l.Zh, l.En]));

    private string Name(string? id) =>
        id is null
            ? ""
            : names.GetValueOrDefault(id) switch
            {
                Account account => account.Name,
                Firm firm => say[firm.NameZh, firm.NameEn ?? firm.NameZh],
                Project project => project.Title,
                _ => say["（已移除）", "(removed)"],
            };

    private string Yes(bool value) => value ? say["是", "yes"] : say["否", "no"];

    private string Day(DateOnly? day) =>
        day is not { } known ? ""
        : known.Year != year ? Dates.Text(known, say.Language)
        : say.Language == Language.Zh ? known.ToString("M'月'd'日'", CultureInfo.InvariantCulture)
        : known.ToString("d MMM", CultureInfo.InvariantCulture);
}
