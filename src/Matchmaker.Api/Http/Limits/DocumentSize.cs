using GraphQLParser;
using GraphQLParser.AST;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// How large a document's largest operation is when its fragments are unfolded. Each fragment is measured once, so the
/// time is linear in the text even where the unfolded size is exponential; a cycle counts as nothing here, for
/// validation names it.
/// </summary>
public readonly record struct DocumentSize(int Depth, long Aliases, long Fields)
{
    // Far above any limit and far below overflow when two are added.
    private const long Ceiling = long.MaxValue / 4;

    public static DocumentSize Of(GraphQLDocument document)
    {
        var measure = new Measure(document);
        var largest = default(DocumentSize);
        foreach (var definition in document.Definitions)
        {
            // Unused fragments are measured too: the document is refused as a whole, and validation would walk them.
            var selections = definition is IHasSelectionSetNode root ? root.SelectionSet : null;
            var size = measure.Of(selections);
            largest = new DocumentSize(
                Math.Max(largest.Depth, size.Depth),
                Math.Max(largest.Aliases, size.Aliases),
                Math.Max(largest.Fields, size.Fields)
            );
        }

        return largest;
    }

    private DocumentSize Beside(DocumentSize other) =>
        new(
            Math.Max(Depth, other.Depth),
            Math.Min(Ceiling, Aliases + other.Aliases),
            Math.Min(Ceiling, Fields + other.Fields)
        );

    private sealed class Measure(GraphQLDocument document)
    {
        private readonly Dictionary<ROM, DocumentSize> _fragments = [];

        public DocumentSize Of(GraphQLSelectionSet? selections)
        {
            var size = default(DocumentSize);
            foreach (var selection in selections?.Selections ?? [])
            {
                size = size.Beside(
                    selection switch
                    {
                        GraphQLField field => Of(field),
                        GraphQLInlineFragment inline => Of(inline.SelectionSet),
                        GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.Value),
                        _ => default,
                    }
                );
            }

            return size;
        }

        private DocumentSize Of(GraphQLField field)
        {
            var inner = Of(field.SelectionSet);
            return new DocumentSize(
                inner.Depth + 1,
                Math.Min(Ceiling, inner.Aliases + (field.Alias is null ? 0 : 1)),
                Math.Min(Ceiling, inner.Fields + 1)
            );
        }

        private DocumentSize Of(ROM name)
        {
            if (_fragments.TryGetValue(name, out var known))
                return known;
            _fragments[name] = default;
            return _fragments[name] = Of(document.FindFragmentDefinition(name)?.SelectionSet);
        }
    }
}
