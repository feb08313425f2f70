using Matchmaker.Bench.Data;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Needs;

/// <summary>A need that was judged by hand.</summary>
/// <param name="Kind">
/// The first letter of its id: r published, s short, e English, v variant or slip, o out of scope; c for a labelled
/// case.
/// </param>
/// <param name="Chain">Without its prefix; empty where it belongs to none.</param>
/// <param name="Grades">By firm or offer: 2 plainly right, 1 a related trade, 0 wrong.</param>
/// <param name="Named">The firms that were named before anything was run.</param>
internal sealed record JudgedNeed(
    string Id,
    string Text,
    char Kind,
    string Chain,
    IReadOnlyDictionary<string, int> Grades,
    IReadOnlySet<string> Named
)
{
    public const int Right = 2;

    public const char LabelledCase = 'c';

    /// <summary>Set where it is asked as a posted demand; a text that somebody types where not.</summary>
    public Project? Posted { get; init; }

    /// <summary>The grades of offers by themselves, where they have any.</summary>
    public IReadOnlyDictionary<string, int> OfferGrades { get; init; } = new Dictionary<string, int>();

    /// <summary>A published or short need or a labelled case: the kinds that the goals are about.</summary>
    public bool IsPlain => Kind is 'r' or 's' or 't' or LabelledCase;

    /// <summary>An English need or a variant or slip.</summary>
    public bool IsVariant => Kind is 'e' or 'v';

    /// <summary>Somebody here plainly could.</summary>
    public bool Answerable => Named.Count > 0 || Grades.Values.Any(g => g == Right);

    /// <summary>Null for what nobody judged.</summary>
    public int? GradeOf(string candidate) =>
        Grades.TryGetValue(candidate, out var grade) ? grade
        : Named.Contains(candidate) ? Right
        : null;
}

/// <summary>The needs with their judgements, as tables by tabulators.</summary>
internal static class JudgedNeeds
{
    public static IReadOnlyList<JudgedNeed> Read(string needs, string judgements, string should)
    {
        var grades = Rows(judgements, 3)
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.DistinctBy(row => row[1])
                        .ToDictionary(row => row[1], row => GradeOf(judgements, row), StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        var named = Rows(should, 2).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        return
        [
            .. Rows(needs, 2)
                .Select(row => new JudgedNeed(
                    row[0],
                    row[1],
                    row[0][0],
                    row.Length > 3 ? row[3] : "",
                    grades.GetValueOrDefault(row[0], []),
                    named[row[0]].ToHashSet(StringComparer.Ordinal)
                )),
        ];
    }

    private static IEnumerable<string[]> Rows(string path, int columns) => Files.Rows(path, columns).Skip(1);

    private static int GradeOf(string path, string[] row) =>
        row[2] is "0" or "1" or "2"
            ? row[2][0] - '0'
            : throw new InvalidDataException($"{path}: {row[0]}, {row[1]}: a grade is 0, 1 or 2.");
}
