using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>
/// Name overlap of a candidate and the product: where in the product's name the candidate's name stands, and how much
/// of each the other is.
/// </summary>
internal sealed class InputNameOverlap(InputTable table, TextIndex names)
{
    public static EvidenceFamily Family { get; } =
        new(
            "shape",
            ["run", "runOfProduct", "runOfInput", "runStarts", "runEnds", "runStartsInput", "runEndsInput", "inOrder"]
        );

    private readonly float[] _presence = names.Presence();

    public IEnumerable<EvidenceColumn> For(InputQuery asked)
    {
        var shapes = new NameOverlap[table.Count];
        var share = names.Sum(names.Question(asked.Text), _presence);
        for (var i = 0; i < shapes.Length; i++)
            if (share[i] > 0)
                shapes[i] = NameOverlap.Of(asked.Name, table.Pool[i]);
        return
        [
            Of("run", s => s.Run),
            Of("runOfProduct", s => s.OfName),
            Of("runOfInput", s => s.OfOther),
            Of("runStarts", s => s.Starts ? s.OfName : 0),
            Of("runEnds", s => s.Ends ? s.OfName : 0),
            Of("runStartsInput", s => s.StartsOther ? s.OfOther : 0),
            Of("runEndsInput", s => s.EndsOther ? s.OfOther : 0),
            Of("inOrder", s => s.Alike),
        ];

        EvidenceColumn Of(string kind, Func<NameOverlap, float> of) =>
            new(kind, Array.ConvertAll(shapes, s => of(s)), 0);
    }
}
