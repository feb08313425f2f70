namespace Matchmaker.Api.Schema;

/// <summary>
/// The costs of fields, in points. A point is about 2 µs of processor time, a little more than a plain value takes to
/// read and write; the costs below were measured on the reference data and rounded up. CostTests asks for as much of
/// each as is permitted and measures it. With a cost doubled, half as many of that field fit into one request and into
/// a second's points.
/// </summary>
public static class FieldCosts
{
    /// <summary>One statement to the store: 0.4 ms.</summary>
    public const int StoreCall = 200;

    /// <summary>A commit with the reads before it: 1 ms.</summary>
    public const int Commit = 500;

    /// <summary>
    /// What a subscriber missed, looked up when it comes back: up to a thousand records read for those that it may know
    /// of.
    /// </summary>
    public const int Subscription = 2_000;

    /// <summary>
    /// The history of a record in words: its changes, the one before them and the records that they name, compared.
    /// </summary>
    public const int History = 2_000;

    /// <summary>A page of the change feed: two reads of it, and one of each kind of record on the page.</summary>
    public const int ChangedRecords = 2_000;

    /// <summary>
    /// One password hashed or checked: 0.12 s, slow on purpose. A document of somebody not signed in may do it once,
    /// and with the cost doubled not at all (MaxPublicCost).
    /// </summary>
    public const int Password = 60_000;

    /// <summary>
    /// One list of candidates, from the text to exact scores: 5 to 12 ms, at a hundred thousand firms as with two
    /// hundred.
    /// </summary>
    public const int MatchList = 6_000;

    /// <summary>
    /// The list of a record at hand: its text may be long, and all of a firm's own offers are compared.
    /// </summary>
    public const int MatchListOfRecord = 10_000;

    /// <summary>The demands at a link that nobody serves: whether each of the newest twenty has a candidate.</summary>
    public const int Unserved = 80_000;

    /// <summary>
    /// What an empty list leaves open: the list again, and the same below its threshold, for a text of some thousand
    /// characters.
    /// </summary>
    public const int MatchGap = 2 * MatchList + 2_000 * MatchCharacter;

    /// <summary>
    /// What each character of a free text adds to such a list: 25 µs, for a text of thousands is a question of
    /// thousands of terms.
    /// </summary>
    public const int MatchCharacter = 12;

    /// <summary>The firms that could make what a link asks for: 40 ms where no answer is kept.</summary>
    public const int LikelyMakers = 20_000;

    /// <summary>The requirements of a text, and what each of its characters adds: 1 µs.</summary>
    public const int Recognition = 200;

    public const int RecognitionCharacter = 1;

    /// <summary>What stands around a firm, three steps far: 4 ms.</summary>
    public const int Neighbourhood = 2_000;

    /// <summary>The ways between two firms: 2 ms.</summary>
    public const int SupplyPaths = 1_000;

    /// <summary>The outcomes of ten years, read and counted: 10 ms for some thousands.</summary>
    public const int Outcomes = 5_000;

    /// <summary>
    /// Engagements counted by stage and week: after a commit all of them are read, 30 ms for some thousands; else they
    /// are in memory.
    /// </summary>
    public const int Progress = 15_000;

    /// <summary>Counting a whole list beside reading a page of it.</summary>
    public const int TotalCount = 100;
}
