using System.Globalization;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Feedback;

/// <summary>
/// Use case: lists an account's own marks, the last made or changed first. They are answered from the snapshot, which
/// holds them for ranking, and nobody else's are ever looked at.
/// </summary>
public sealed class ListMarks(MatchEngine engine)
{
    public Page<Mark> Of(Caller caller, PageRequest page)
    {
        var list = $"marks/{caller.AccountId}";
        var all = engine
            .Current.Judgements.MarksOf(caller.AccountId)
            .OrderByDescending(m => m.At)
            .ThenByDescending(m => m.Id, StringComparer.Ordinal)
            .ToList();
        var rest = all.AsEnumerable();
        if (page.After is not null)
        {
            if (
                Cursor.Read(page.After, list) is not [{ } at, { } id]
                || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            )
                return Page<Mark>.Refused;
            rest = all.SkipWhile(m =>
                m.At.UtcTicks > ticks || (m.At.UtcTicks == ticks && string.CompareOrdinal(m.Id, id) >= 0)
            );
        }

        var shown = rest.Take(page.First + 1).ToList();
        var edges = shown
            .Take(page.First)
            .Select(m => new Edge<Mark>(
                Cursor.Of(list, m.At.UtcTicks.ToString(CultureInfo.InvariantCulture), m.Id),
                m
            ));
        return new Page<Mark>([.. edges], shown.Count > page.First, all.Count);
    }
}
