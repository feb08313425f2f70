using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>
/// Novelty: what the known inputs leave open. With 面粉 known, the 土豆 of 土豆泥馅饼 is still to be named, and another kind of
/// flour says nothing new.
/// </summary>
internal sealed class InputNovelty(InputTable table, TextIndex names)
{
    public static EvidenceFamily Family { get; } =
        new(
            "left open",
            [
                "leftOpen",
                "alreadySaid",
                "repeats",
                "nameAlone",
                "popularAlone",
                "popularWithMany",
                "openRun",
                "openRunOfInput",
                "openRunStarts",
                "openInOrder",
                "knownInside",
                "insideKnown",
            ]
        );

    private readonly float[] _cosine = names.Cosine(names.Idf),
        _presence = names.Presence();
    private readonly float[] _popular =
    [
        .. Enumerable.Range(0, table.Count).Select(i => MathF.Log(1 + table.Edges.From(i).Length)),
    ];

    public IEnumerable<EvidenceColumn> For(InputQuery asked)
    {
        var question = names.Question(asked.Text);
        var said = asked.Question.Known.SelectMany(k => names.Question(table.Pool[k])).Select(w => w.Term).ToHashSet();
        var all = Math.Max(question.Sum(w => names.Idf(w.Term)), 1e-9f);
        var alone = asked.Question.Known.Count == 0;
        var many = MathF.Log(1 + asked.Question.Known.Count);
        return
        [
            new("leftOpen", Share(w => !said.Contains(w.Term)), 60),
            new("alreadySaid", Share(w => said.Contains(w.Term)), 0),
            new("repeats", Repeats(asked.Question.Known), 0),
            new(
                "nameAlone",
                alone ? names.Sum(TextIndex.Unit(question, names.Idf), _cosine) : new float[table.Count],
                0
            ),
            new("popularAlone", alone ? _popular : new float[table.Count], 0),
            new("popularWithMany", Array.ConvertAll(_popular, p => p * many), 0),
            .. OpenShapes(asked, question),
            .. KnownShapes(asked.Question.Known),
        ];

        float[] Share(Func<WeightedTerm, bool> which) =>
            names.Sum(question.Where(which).Select(w => w with { Weight = names.Idf(w.Term) / all }), _presence);
    }

    private IEnumerable<EvidenceColumn> OpenShapes(InputQuery asked, WeightedTerm[] question)
    {
        var shapes = new NameOverlap[table.Count];
        if (asked.Question.Known.Count > 0)
        {
            var sharing = names.Sum(question, _presence);
            for (var i = 0; i < shapes.Length; i++)
                if (sharing[i] > 0)
                    shapes[i] = NameOverlap.Of(asked.Open, table.Pool[i]);
        }
        return
        [
            Of("openRun", s => s.OfName),
            Of("openRunOfInput", s => s.OfOther),
            Of("openRunStarts", s => s.Starts ? s.OfName : 0),
            Of("openInOrder", s => s.Alike),
        ];

        EvidenceColumn Of(string kind, Func<NameOverlap, float> of) =>
            new(kind, Array.ConvertAll(shapes, s => of(s)), 0);
    }

    private IEnumerable<EvidenceColumn> KnownShapes(IReadOnlyList<int> known)
    {
        var (inside, around) = (new float[table.Count], new float[table.Count]);
        foreach (var one in known)
        {
            var sharing = names.Sum(names.Question(table.Pool[one]), _presence);
            for (var i = 0; i < inside.Length; i++)
            {
                if (sharing[i] <= 0)
                    continue;
                var shape = NameOverlap.Of(table.Pool[one], table.Pool[i]);
                if (shape.Run == shape.Length)
                    inside[i] = Math.Max(inside[i], shape.OfOther);
                if (shape.Run == shape.OtherLength)
                    around[i] = Math.Max(around[i], shape.OfName);
            }
        }
        return [new("knownInside", inside, 0), new("insideKnown", around, 0)];
    }

    private float[] Repeats(IReadOnlyList<int> known)
    {
        var most = new float[table.Count];
        foreach (var one in known)
        {
            var like = names.Sum(TextIndex.Unit(names.Question(table.Pool[one]), names.Idf), _cosine);
            for (var i = 0; i < most.Length; i++)
                most[i] = Math.Max(most[i], like[i]);
        }
        return most;
    }
}
