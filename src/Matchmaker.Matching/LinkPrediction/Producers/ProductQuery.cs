namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>A query for the makers of a product, with what several kinds of evidence start from.</summary>
/// <param name="Name">Normalised.</param>
/// <param name="Self">Its own number, which is never evidence; -1 where nobody is known to make it.</param>
/// <param name="Close">How close each product is by its name: a cosine.</param>
/// <param name="Meanings">How close each product is by its meaning: a cosine.</param>
internal sealed record ProductQuery(LinkQuery Question, string Name, int Self, float[] Close, float[] Meanings)
{
    public string Text => Question.Text;
}
