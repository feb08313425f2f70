using GraphQLParser.AST;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Paging;

/// <summary>A page of the list below a thing, as a field of the document asks for it.</summary>
/// <param name="Of">The id of the thing.</param>
/// <param name="Field">The field in the document: where it is the same, so are its arguments.</param>
public abstract record ListWanted(string Of, GraphQLField Field, PageRequest Page);

/// <summary>
/// Pages of the lists below things: one call for all things of a field. A cursor is refused where there are several.
/// </summary>
/// <param name="read">Reads the pages for the ids of the things, as the field asks; none where a list is empty.</param>
/// <param name="seen">Whose lists the caller sees, the others are empty; null where it sees those of all.</param>
public abstract class ListPageLoader<TWanted, TItem, TConnection>(
    Func<TWanted, string[], CancellationToken, Task<IReadOnlyDictionary<string, Page<TItem>>>> read,
    Func<Page<TItem>, PageRequest, TConnection> connection,
    Func<string, bool>? seen = null
)
    : BatchLoader<TWanted, TConnection>(
        async (wanted, ct) =>
        {
            var found = new Dictionary<(GraphQLField, string), TConnection>();
            foreach (var field in wanted.GroupBy(w => w.Field))
            {
                var first = field.First();
                string[] things = [.. field.Select(w => w.Of).Distinct().Where(id => seen?.Invoke(id) ?? true)];
                if (first.Page.After is not null)
                    SingleListCursor.Check(things.Length);
                if (things.Length == 0)
                    continue;
                foreach (var (id, page) in await read(first, things, ct))
                    found[(field.Key, id)] = connection(page, first.Page);
            }
            return w => found.GetValueOrDefault((w.Field, w.Of)) ?? connection(Page<TItem>.Empty, w.Page);
        }
    )
    where TWanted : ListWanted
    where TConnection : class?;
