using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Paging;

/// <summary>
/// Refuses a cursor below a list of many things: a cursor belongs to one list, and the store would be asked once for
/// each.
/// </summary>
public static class SingleListCursor
{
    public static void Check(int lists)
    {
        if (lists > 1)
            throw ResultUnwrapping.Refused(
                UserError.Invalid(
                    "after 只能用于一个列表：请先用 node(id) 取得该对象，再翻页。",
                    "after belongs to one list: ask for the thing by node(id) and page through its list there.",
                    "after"
                )
            );
    }
}
