using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.SavedViews;

/// <summary>What a saved view may say, wherever it comes from, and who may change one.</summary>
public static class SavedViewRules
{
    // The unreserved and reserved characters of RFC 3986 that stand in a query; all others come percent-encoded.
    private const string QueryCharacters = "-._~!$&'()*+,;=:@/?%";
    private const int LongestColumn = 40;

    /// <summary>A query string as an address holds it.</summary>
    public static IRuleBuilderOptions<T, string> IsViewQuery<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(query => query is null || query.Length <= SavedView.LongestQuery)
            .Says(
                $"筛选条件最多 {SavedView.LongestQuery} 个字符。",
                $"The query may have at most {SavedView.LongestQuery} characters."
            )
            .Must(query => query is null || (!query.StartsWith('?') && query.All(IsQueryCharacter)))
            .Says(
                "筛选条件应是网址中“?”之后的部分，并经过百分号编码。",
                "The query is what stands behind the question mark of an address, percent-encoded."
            );

    /// <summary>The name of a column.</summary>
    public static IRuleBuilderOptions<T, string> IsViewColumn<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(IsColumn)
            .Says(
                $"列名由字母和数字组成，最多 {LongestColumn} 个字符。",
                $"The name of a column is made of letters and digits, at most {LongestColumn}."
            );

    /// <summary>Null, or why the caller cannot share a view like this.</summary>
    public static UserError? ToShareView(this Caller caller, ViewSharing sharing) =>
        sharing switch
        {
            ViewSharing.Firm when caller.Firm is null => UserError.Forbidden(
                "只有企业账号可以与本企业共享视图。",
                "Only an account of a firm shares a view with its firm.",
                "sharing"
            ),
            ViewSharing.Staff when !caller.IsStaff => UserError.Forbidden(
                "只有工作人员可以与全体工作人员共享视图。",
                "Only staff share a view with all staff.",
                "sharing"
            ),
            _ => null,
        };

    /// <summary>Null, or why the caller may not change this view: that is its owner's alone.</summary>
    public static UserError? ToChange(this Caller caller, SavedView view) =>
        caller.AccountId == view.Account
            ? null
            : UserError.Forbidden("只有视图的所有者可以修改。", "Only the owner of a view may change it.");

    /// <summary>
    /// The same for removing it: the city's staff also remove what is shared with staff, since owners leave.
    /// </summary>
    public static UserError? ToRemove(this Caller caller, SavedView view) =>
        view.Sharing is ViewSharing.Staff && caller.ToServe(null) is null ? null : caller.ToChange(view);

    private static bool IsQueryCharacter(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || QueryCharacters.Contains(sign, StringComparison.Ordinal);

    private static bool IsColumn(string name) =>
        name is { Length: > 0 and <= LongestColumn } && name.All(char.IsAsciiLetterOrDigit);
}

/// <summary>The rules of a stored view.</summary>
public sealed class SavedViewValidator : RecordValidator<SavedView>
{
    public SavedViewValidator()
    {
        RuleFor(v => v.Account).IsId("account");
        RuleFor(v => v.Firm).IsId("firm");
        RuleFor(v => v.Name).Line("名称", "The name", SavedView.LongestName).IsTidy();
        RuleFor(v => v.Query).IsViewQuery();
        RuleFor(v => v.Columns).AtMost(SavedView.MostColumns).OnceEach(column => column);
        RuleForEach(v => v.Columns).IsViewColumn();
        RuleFor(v => v.CreatedAt).IsSaneTime();
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(SavedView record) =>
        [("createdAt", record.CreatedAt)];
}
