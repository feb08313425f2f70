using GraphQL;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Schema.Paging;

/// <summary>Reads and bounds the arguments of a list field; a mistake in them is an error of the query.</summary>
public static class ListArguments
{
    /// <summary>
    /// Entries that one part of a filter may have, and ids that may be asked for at a time. Set by hand. Doubled, one
    /// question may bring twice as many to the store.
    /// </summary>
    public const int MostEntries = 100;

    /// <summary>
    /// Characters that a search text may have. Set by hand. Doubled, it may have twice as many words, each of which is
    /// looked for.
    /// </summary>
    public const int LongestText = 200;

    /// <summary>The page; the count of the whole list is made only when totalCount is selected.</summary>
    public static PageRequest Page(this IResolveFieldContext context, int? first, string? after) =>
        ResultUnwrapping.ValueOrThrow(
            PageRequest.Of(
                first,
                after,
                context.SubFields?.Values.Any(f => f.Field.Name.Value == "totalCount") ?? false
            )
        );

    public static void Text(string? text, params string[] path)
    {
        if (
            text is not null
            && Validation.Fault(text, "搜索词", "The search text", LongestText, lines: true) is { } fault
        )
            throw ResultUnwrapping.Refused(new UserError(ErrorCode.Invalid, fault, path));
    }

    /// <param name="counts">The lengths of the parts of a filter that are lists.</param>
    public static void Lists(params ReadOnlySpan<int?> counts)
    {
        foreach (var count in counts)
        {
            if (count > MostEntries)
                throw TooMany;
        }
    }

    private static Refusal TooMany =>
        ResultUnwrapping.Refused(
            UserError.Invalid(
                $"每个筛选条件最多 {MostEntries} 项。",
                $"Each part of a filter may have at most {MostEntries} entries.",
                "filter"
            )
        );
}
