using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http.Errors;

/// <summary>
/// Says in both languages what is wrong with a document. The detail (names, places, suggestions) is the library's
/// English sentence; the Chinese one names the broken rule by its section in the GraphQL specification (October 2021).
/// </summary>
public static class DocumentErrors
{
    /// <summary>
    /// Characters of the library's sentence that are told: it repeats a wrong value in full, of which a client that
    /// sent a million digits knows enough. Set by hand. Doubled, an error may be twice as long.
    /// </summary>
    private const int LongestDetail = 500;

    private static readonly (string Section, string Zh)[] Rules =
    [
        ("5.1.1", "文档中只能有可执行的定义"),
        ("5.2.1", "操作名称不能重复"),
        ("5.2.2", "匿名操作必须是文档中唯一的操作"),
        ("5.2.3", "订阅只能有一个根字段"),
        ("5.3.1", "字段不存在"),
        ("5.3.2", "同名字段相互冲突，请使用别名"),
        ("5.3.3", "对象字段必须选择子字段，标量字段不能选择子字段"),
        ("5.4.1", "参数不存在"),
        ("5.4.2", "参数缺失或重复"),
        ("5.5.1", "片段的定义有误"),
        ("5.5.2.1", "片段不存在"),
        ("5.5.2.2", "片段循环引用"),
        ("5.5.2.3", "片段不适用于此类型"),
        ("5.6", "值的类型或形式不正确"),
        ("5.7", "指令的使用有误"),
        ("5.8", "变量的定义或取值有误"),
    ];

    /// <param name="suggests">Whether the names that come nearest to a wrong one are told.</param>
    public static LocalizedText Explain(ExecutionError error, bool suggests)
    {
        var detail = suggests ? error.Message : WithoutSuggestion(error.Message);
        return Explain(error, detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + "…");
    }

    private static LocalizedText Explain(ExecutionError error, string detail) =>
        error switch
        {
            SyntaxError => new LocalizedText($"文档有语法错误：{detail}", detail),
            NoOperationError => new LocalizedText("文档中没有可执行的操作。", detail),
            InvalidOperationNameError => new LocalizedText($"operationName 所指的操作不在文档中：{detail}", detail),
            ValidationError { Number: { } number } => new LocalizedText($"{Rule(number)}：{detail}", detail),
            _ => new LocalizedText($"请求无效：{detail}", detail),
        };

    // The library ends its sentence with the suggestion, and has no switch for it.
    private static string WithoutSuggestion(string message)
    {
        var at = message.LastIndexOf(" Did you mean ", StringComparison.Ordinal);
        return at < 0 ? message : message[..at];
    }

    private static string Rule(string number)
    {
        foreach (var (section, zh) in Rules)
        {
            if (number.StartsWith(section, StringComparison.Ordinal))
                return zh;
        }

        return "文档无效";
    }
}
