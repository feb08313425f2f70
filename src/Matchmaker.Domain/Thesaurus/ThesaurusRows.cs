namespace Matchmaker.Domain.Thesaurus;

/// <summary>Words for the same thing, a row of terms.csv.</summary>
/// <param name="Zh">The preferred Chinese term.</param>
/// <param name="OtherZh">Other Chinese names of it.</param>
/// <param name="En">English names of it.</param>
/// <param name="Abbreviations">Latin short forms of it.</param>
public sealed record EquivalentTerms(
    string Zh,
    IReadOnlyList<string> OtherZh,
    IReadOnlyList<string> En,
    IReadOnlyList<string> Abbreviations
)
{
    /// <summary>All of them, the preferred one first.</summary>
    public IEnumerable<string> All => OtherZh.Concat(En).Concat(Abbreviations).Prepend(Zh);
}

/// <summary>A class as firms state it, and what buyers call its members, a row of classes.csv.</summary>
/// <param name="Broader">Such as 劳保用品.</param>
/// <param name="Narrower">Such as 手套 and 安全帽: whoever makes the class can plainly supply them.</param>
public sealed record NarrowerTerms(string Broader, IReadOnlyList<string> Narrower);

/// <summary>What a word does in a need beside naming the thing.</summary>
public enum WordRole
{
    /// <summary>Speech of tenders, programmes and requirements: 采购, 框架协议. It is not sought.</summary>
    Procurement,

    /// <summary>A word of grammar: 的, 进行. It is not sought.</summary>
    Function,

    /// <summary>How something is ordered: 代工, 定制. What is ordered stands before it.</summary>
    Ordering,

    /// <summary>A head that says little by itself: 系统, 设备. The word before it is head too.</summary>
    GenericHead,

    /// <summary>A pale modifier: 智能, 高性能.</summary>
    Modifier,

    /// <summary>A service: 运输, 检测. Words of one family stand for one another.</summary>
    Service,
}

/// <summary>A word with its role, a row of need-words.csv.</summary>
/// <param name="Family">Of a service: those of one family are done by the same firms; null for other roles.</param>
public sealed record RoleWord(string Word, WordRole Role, string? Family);
