namespace Matchmaker.Matching.Feedback;

/// <summary>A need or an offer as training reads it; the id is a running number and tells of nobody.</summary>
public sealed record TrainingText(string Id, string Title, string Text);

/// <summary>A graded pair of a need and an offer.</summary>
/// <param name="Grade">1 to 4.</param>
public sealed record TrainingLabel(string Need, string Offer, int Grade);

/// <summary>Graded pairs of needs and offers, each text once.</summary>
public sealed record TrainingData(
    IReadOnlyList<TrainingText> Needs,
    IReadOnlyList<TrainingText> Offers,
    IReadOnlyList<TrainingLabel> Labels
);
