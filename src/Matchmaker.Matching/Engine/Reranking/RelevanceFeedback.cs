using Matchmaker.Domain;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Engine.Reranking;

/// <summary>
/// Relevance feedback: what an account's marks say about the candidates of a list, those made on it and those made on
/// similar needs for candidates of the same kind. The regression's value is a term of the sum like any other.
/// </summary>
public sealed class RelevanceFeedback
{
    // The most lists, and marks on them, that are looked at: the nearest needs' marks go first, then the newest. They
    // bound the time that someone with many marks waits and were set by hand. Doubled, the marks cost eight times the
    // factorisation, and the farthest of them say next to nothing.
    private const int MostQuestions = 100,
        MostMarks = 40;

    // The most candidates marked on a list that are looked at although no search finds them, the last marked first: the
    // most that one list shows. They cost a comparison each, and places among MatchOptions.Exact; doubled, an account
    // that marks very much finds little else on that list.
    private const int MostNamed = 100;

    // Likeness (0 to 1) below which a mark says nothing: a cosine of a half for questions, and of .7 for candidates.
    // Set by hand. Doubled, marks on remoter needs are left out sooner.
    private const double LeastLike = 0.06;

    // Logits that one unit of the regression is worth: a mark moves its own candidate by about one when it is the only
    // one, so that it can turn "good" into "weak". Set by hand. Doubled, one mark can turn "strong" into "weak".
    private const double Scale = 6;

    // Pseudo-count of marks at even odds. What a mark is held against is the level of all of them, some people being
    // mild: the share that fits, with so many at even odds beside them while there are few. Against even odds alone a
    // list that was mostly refused sinks as one, and its order gets worse; doubled, it takes twice the marks to learn
    // who is mild.
    private const double PseudoCount = 3;

    private readonly MatchSnapshot _snapshot;
    private readonly Dictionary<string, Mark> _ofThisList;
    private readonly IReadOnlyList<(Mark Mark, double NearNeed)> _marks;

    public RelevanceFeedback(MatchQuestion question, IReadOnlyCollection<Mark> own, MatchSnapshot snapshot)
    {
        (_snapshot, _ofThisList, _marks, Marked) = (snapshot, [], [], []);
        if (own.Count == 0)
            return;
        var (key, asked) = (question.Key, EmbeddingSimilarity.Of(question, question.Text, snapshot.Model.Space));
        _ofThisList = own.Where(m => m.Question.Key == key).ToDictionary(m => m.Candidate, StringComparer.Ordinal);
        Marked =
        [
            .. _ofThisList
                .Values.OrderByDescending(m => m.At)
                .ThenBy(m => m.Id, StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(m => m.Candidate),
        ];
        _marks =
        [
            .. own.Where(m => m.Question.Seeking == question.Seeking)
                .GroupBy(m => m.Question.Key)
                .OrderByDescending(q => q.Key == key)
                .ThenByDescending(q => q.Max(m => m.At))
                .ThenBy(q => q.Key, StringComparer.Ordinal)
                .Take(MostQuestions)
                .Select(q =>
                    (
                        Marks: q,
                        NearNeed: q.Key == key
                            ? 1
                            : asked.NearnessTo(
                                EmbeddingSimilarity.Of(
                                    q.First().Question,
                                    q.First().Question.Text,
                                    snapshot.Model.Space
                                )
                            )
                    )
                )
                .Where(q => q.NearNeed >= LeastLike)
                .SelectMany(q => q.Marks, (q, mark) => (Mark: mark, q.NearNeed))
                .OrderByDescending(m => m.NearNeed)
                .ThenByDescending(m => m.Mark.At)
                .ThenBy(m => m.Mark.Id, StringComparer.Ordinal)
                .Take(MostMarks),
        ];
    }

    /// <summary>The candidates marked on this list, the last marked first.</summary>
    public IReadOnlyCollection<string> Marked { get; }

    /// <summary>Whether there are marks that say anything about this list.</summary>
    public bool Any => _marks.Count > 0;

    /// <summary>The candidates with the mark that each has and the term that all marks give it.</summary>
    public List<RankedCandidate> Rerank(List<RankedCandidate> scored)
    {
        if (_marks.Count == 0)
            return scored;
        var (places, candidates) = Compared(scored);
        var given = _marks
            .Select(m => new MarkResidual(places[m.Mark.Candidate], m.Mark.Fits ? 1 : 0, m.NearNeed))
            .ToArray();
        var likeness = given
            .Select(g => g.Offer)
            .Distinct()
            .ToDictionary(o => o, o => candidates.Select(candidates[o].LikenessTo).ToArray());
        var added = Added(given, offer => likeness[offer]);
        return [.. scored.Select((ranked, place) => With(ranked, added(place), [.. LikeOnes(place)]))];

        IEnumerable<Mark> LikeOnes(int place) =>
            _marks
                .Where((m, i) => given[i].Offer == place || m.NearNeed * likeness[given[i].Offer][place] >= LeastLike)
                .Select(m => m.Mark);
    }

    /// <summary>What marks add to the logits of candidates like those marked.</summary>
    /// <param name="given">The worth of each as its surprise, from 0, not fitting, to 1.</param>
    /// <param name="likeness">As <see cref="GaussianProcessRegression"/> asks for it.</param>
    public static Func<int, double> Added(IReadOnlyList<MarkResidual> given, Func<int, float[]> likeness)
    {
        var surprises = Surprises([.. given.Select(g => g.Residual)]);
        var kernel = new GaussianProcessRegression(
            [.. given.Select((g, i) => g with { Residual = surprises[i] })],
            likeness
        );
        return candidate => Scale * kernel.For(candidate).Sum;
    }

    private static double[] Surprises(double[] worths)
    {
        var level = (worths.Sum() + PseudoCount / 2) / (worths.Length + PseudoCount);
        return Array.ConvertAll(worths, w => w - level);
    }

    /// <summary>The place of each candidate that is listed or marked, and what is compared of it.</summary>
    private (Dictionary<string, int> Places, List<EmbeddingSimilarity> Candidates) Compared(
        List<RankedCandidate> scored
    )
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var candidates = new List<EmbeddingSimilarity>();
        foreach (var ranked in scored)
            if (places.TryAdd(ranked.Candidate, candidates.Count))
                candidates.Add(EmbeddingSimilarity.Of(DocumentOf(ranked.Candidate)));
        foreach (var (mark, _) in _marks)
            if (places.TryAdd(mark.Candidate, candidates.Count))
                candidates.Add(EmbeddingSimilarity.Of(mark, mark.CandidateText, _snapshot.Model.Space));
        return (places, candidates);
    }

    private StatedDocument DocumentOf(string candidate) =>
        _snapshot.FirmById.GetValueOrDefault(candidate) is { } firm ? firm : _snapshot.ProjectById[candidate];

    private RankedCandidate With(RankedCandidate ranked, double added, IReadOnlyList<Mark> like)
    {
        var own = _ofThisList.GetValueOrDefault(ranked.Candidate);
        var marked = ranked with { Mark = own };
        return like.Count == 0
            ? marked
            : marked with
            {
                Scored = marked.Scored.Plus(new(MatchFactor.Marks, added, _ => new(Sentence(own, like)))),
            };
    }

    private static LocalizedText Sentence(Mark? own, IReadOnlyList<Mark> like)
    {
        var others = like.Where(m => m != own).ToList();
        var fits = others.Count(m => m.Fits);
        var counted = new LocalizedText(
            $"您标记过 {others.Count} 个类似的候选：合适 {fits} 个，不合适 {others.Count - fits} 个",
            $"you marked {others.Count} like this: {fits} fitting, {others.Count - fits} not"
        );
        if (own is null)
            return counted;
        var one = own.Fits
            ? new LocalizedText("您标记它合适", "you marked it as fitting")
            : new("您标记它不合适", "you marked it as not fitting");
        return others.Count == 0 ? one : new($"{one.Zh}；{counted.Zh}", $"{one.En}; {counted.En}");
    }
}
