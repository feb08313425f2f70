using Matchmaker.Domain;

namespace Matchmaker.Api.Schema;

/// <summary>A cursor belongs to one list: with it, a field below a list of many things would ask the store once for each.</summary>
public static class OneList
{
    public static void Check(int lists)
    {
        if (lists > 1)
            throw Answer.Refused(UserError.Invalid(
                "after 只能用于一个列表：请先用 node(id) 取得该对象，再翻页。",
                "after belongs to one list: ask for the thing by node(id) and page through its list there.", "after"));
    }
}
