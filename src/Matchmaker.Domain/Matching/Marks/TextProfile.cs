using System.Runtime.CompilerServices;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Marks;

/// <summary>A text as a direction in the space of features, rarer ones further out.</summary>
internal sealed class TextProfile
{
    // What a record says does not change: its features are found once, and forgotten with it. What they weigh changes with every commit.
    private static readonly ConditionalWeakTable<object, ulong[]> Found = [];

    private readonly ulong[] _features;
    private readonly double[] _weights;

    private TextProfile(ulong[] features, Background background)
    {
        _features = features;
        _weights = [.. features.Select(background.Weight)];
        var length = Math.Sqrt(_weights.Sum(w => w * w));
        for (var i = 0; i < _weights.Length; i++) _weights[i] /= length;
    }

    /// <param name="record">The one that says the text, and always this text.</param>
    public static TextProfile Of(object record, Func<string> text, Background background) =>
        new(Found.GetValue(record, _ => Features.Of(text())), background);

    /// <summary>0 to 1, the square of the cosine: 1 for the same text.</summary>
    public double LikenessTo(TextProfile other)
    {
        var (cosine, i, j) = (0.0, 0, 0);
        while (i < _features.Length && j < other._features.Length)
        {
            if (_features[i] == other._features[j]) cosine += _weights[i++] * other._weights[j++];
            else if (_features[i] < other._features[j]) i++;
            else j++;
        }
        return Math.Min(1, cosine * cosine);
    }
}
