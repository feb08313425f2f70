using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Feedback;

/// <summary>
/// Graded pairs from what people did: engagements and their outcomes, and marks. What happened counts before what was
/// thought; of several marks on a pair the mean. No account, no firm's name and no reason is part of it.
/// </summary>
public sealed class CollectTraining(IRecords records, IChains chains)
{
    public async Task<TrainingData> RunAsync(CancellationToken ct)
    {
        var pairs = new GradedPairs();
        await foreach (var mark in records.AllAsync<Mark>(ct))
            pairs.Add(mark);
        await foreach (var engagement in records.AllAsync<Engagement>(ct))
            pairs.Add(engagement);

        var texts = new Dictionary<string, (string Title, string Text)>(pairs.Texts, StringComparer.Ordinal);
        var catalogue = new Catalogue(await chains.CatalogueAsync(ct));
        await foreach (var firm in records.AllAsync<Firm>(ct))
            if (pairs.Names(firm.Id))
                texts[firm.Id] = Words(ProfileText.Of(firm, catalogue));
        var demands = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var project in records.AllAsync<Project>(ct))
        {
            if (!pairs.Names(project.Id))
                continue;
            texts[project.Id] = (project.Title, project.Description);
            if (project.Kind is ProjectKind.Demand)
                demands.Add(project.Id);
        }
        return Numbered(pairs.Grades(demands.Contains), texts);
    }

    /// <summary>The first line of a text is what stands for its title.</summary>
    public static (string Title, string Text) Words(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end
            ? (text[..end], text[(end + 1)..])
            : (text, "");

    private static TrainingData Numbered(
        IEnumerable<(string Need, string Offer, int Grade)> grades,
        Dictionary<string, (string Title, string Text)> texts
    )
    {
        // A firm that says nothing of itself teaches nothing.
        var graded = grades
            .Where(g =>
                texts.ContainsKey(g.Need) && texts.TryGetValue(g.Offer, out var offer) && offer.Title.Length > 0
            )
            .OrderBy(g => g.Need, StringComparer.Ordinal)
            .ThenBy(g => g.Offer, StringComparer.Ordinal)
            .ToList();
        var (needs, offers) = (
            Numbers(graded.Select(g => g.Need), "need"),
            Numbers(graded.Select(g => g.Offer), "offer")
        );
        return new TrainingData(
            [.. needs.Select(n => new TrainingText(n.Value, texts[n.Key].Title, texts[n.Key].Text))],
            [.. offers.Select(o => new TrainingText(o.Value, texts[o.Key].Title, texts[o.Key].Text))],
            [.. graded.Select(g => new TrainingLabel(needs[g.Need], offers[g.Offer], g.Grade))]
        );
    }

    private static Dictionary<string, string> Numbers(IEnumerable<string> ids, string prefix) =>
        ids.Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select((id, i) => (id, Number: $"{prefix}_{i + 1}"))
            .ToDictionary(n => n.id, n => n.Number, StringComparer.Ordinal);
}
