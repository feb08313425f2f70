namespace Matchmaker.Console.Parts.Terms;

/// <summary>The words of the trade that the console explains, each once: in place and on the help page.</summary>
public static class Glossary
{
    public static readonly GlossaryEntry Link = new(
        "link",
        new("环节", "link"),
        new(
            "产业链上的一步，如“压缩机”“冷凝器”。一条链有若干环节，上游的环节供给下游的环节。",
            "One step of an industry chain, such as “compressor”. A chain has several links; those upstream feed those "
                + "downstream."
        )
    );

    public static readonly GlossaryEntry Position = new(
        "position",
        new("卡位", "position"),
        new(
            "企业在某个环节上的位置，附有依据。环节上没有本地企业，就是空缺；很少，就是薄弱。",
            "A firm's place at a link, with evidence. A link without a local maker is open; one with few is thin."
        )
    );

    public static readonly GlossaryEntry Leader = new(
        "leader",
        new("链主", "chain leader"),
        new(
            "牵引一条产业链的龙头企业，开放应用场景、发布需求。",
            "The firm that leads an industry chain: it opens application scenarios and posts needs."
        )
    );

    public static readonly GlossaryEntry Tier = new(
        "tier",
        new("梯度", "tier"),
        new(
            "优质中小企业的认定级别，由低到高如创新型、专精特新、“小巨人”。由主管部门认定，到期须复核。",
            "A recognition of small firms, such as innovative, specialised and “little giant”. An authority gives it, "
                + "and it has to be renewed."
        )
    );

    public static readonly GlossaryEntry Library = new(
        "library",
        new("入库", "admitted to the library"),
        new(
            "经工作人员审核进入重点企业库。入库企业可以看到只对库内企业开放的项目。",
            "Reviewed by staff and taken into the library of key firms. Admitted firms see the projects that are open "
                + "to the programme alone."
        )
    );

    public static readonly GlossaryEntry Authored = new(
        "authored",
        new("编写", "authored"),
        new(
            "由编者依常识整理，不是企业发布，也未见于来源。",
            "Written by the editors from general knowledge; no firm published it, and no source gives it."
        )
    );

    public static readonly GlossaryEntry Sample = new(
        "sample",
        new("示例", "sample"),
        new(
            "为试用而虚构，不是真实的企业或需求，可一并删除。",
            "Made up for trying the product: no real firm or need. All samples can be removed at once."
        )
    );

    /// <summary>In the order in which a newcomer meets them.</summary>
    public static IReadOnlyList<GlossaryEntry> All { get; } = [Link, Position, Leader, Tier, Library, Authored, Sample];
}
