using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Matchmaker.Api.Http.Errors;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// The limits that a document's text alone decides: tokens before it is parsed; depth, aliases and fields before it is
/// validated.
/// </summary>
public sealed class DocumentLimits(IOptions<GraphQLOptions> options)
{
    private readonly GraphQLOptions _limits = options.Value;

    /// <summary>The parser stops at 128 levels of any kind, so that no text can exhaust the stack.</summary>
    public static Refusal NestedTooDeeply { get; } =
        Exceeded("括号嵌套过深，层数", "Brackets are nested too deeply: levels", 128);

    /// <summary>
    /// Characters of a line. The parser draws a picture of where a fault is, in time that grows with the square of its
    /// column: 77,000 took seconds, a million minutes. Set by hand, well below these. Doubled, a fault at the end of
    /// the longest line takes four times as long to tell.
    /// </summary>
    private const int LongestLine = 20_000;

    public static Refusal? LinesOf(string text)
    {
        var rest = text.AsSpan();
        while (rest.Length > LongestLine)
        {
            var length = rest.IndexOfAny('\n', '\r');
            if (length > LongestLine || length < 0)
                return LineTooLong;
            rest = rest[(length + 1)..];
        }

        return null;
    }

    private static Refusal LineTooLong { get; } =
        new(
            ErrorCodes.LimitExceeded,
            new(
                $"文档中有超过 {LongestLine} 个字符的行。请换行，或把长文本放入 variables。",
                $"A line of the document is longer than {LongestLine} characters. Break it, or send "
                    + $"long texts as variables."
            )
        );

    public Refusal? TokensOf(string text)
    {
        // A token has at least one character.
        if (text.Length <= _limits.MaxTokens)
            return null;
        try
        {
            var count = 0;
            for (var token = Lexer.Lex(text, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, token.End))
            {
                if (++count > _limits.MaxTokens)
                    return Exceeded("文档过长，词法单元", "The document is too long: tokens", _limits.MaxTokens);
            }
        }
        catch (GraphQLParserException)
        {
            // The parser finds the same fault and says where it is.
        }

        return null;
    }

    public Refusal? Check(GraphQLDocument document)
    {
        if (document.FragmentsCount() > _limits.MaxFragments)
            return Exceeded("片段过多，数量", "There are too many fragments:", _limits.MaxFragments);
        var size = DocumentSize.Of(document);
        if (size.Depth > _limits.MaxDepth)
            return Exceeded("字段嵌套过深，层数", "Fields are nested too deeply: levels", _limits.MaxDepth);
        if (size.Aliases > _limits.MaxAliases)
            return Exceeded("别名过多，数量", "There are too many aliases:", _limits.MaxAliases);
        if (size.Fields > _limits.MaxFields)
            return Exceeded(
                "展开片段后的字段过多，数量",
                "There are too many fields, fragments unfolded:",
                _limits.MaxFields
            );
        return null;
    }

    private static Refusal Exceeded(string zh, string en, int limit) =>
        new(
            ErrorCodes.LimitExceeded,
            new($"{zh}超过上限 {limit}。请拆分查询。", $"{en} over the limit of {limit}. Ask in several requests.")
        );
}
