using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Training;

/// <summary>
/// Learns a <see cref="EmbeddingSpace"/> from texts without grades; its pairing is that of like with like until grades
/// say better.
/// </summary>
public static class EmbeddingSpaceTrainer
{
    // A feature of fewer texts has no direction that would hold elsewhere.
    private const int LeastTexts = 5;

    // Rounds of subspace iteration for the latent part and for the words' part, at which training stops.
    private const int LatentRounds = 40,
        WordRounds = 100;

    /// <param name="needs">Title and description.</param>
    /// <param name="vectors">What the words' part rests on.</param>
    public static EmbeddingSpaceData Learn(
        IReadOnlyList<TextItem> needs,
        IReadOnlyList<TextItem> supplies,
        WordVectors vectors
    )
    {
        var rows = Rows(needs, supplies, out var features, out var weights);
        var latent = DominantSubspace.Of(
            features.Length,
            EmbeddingSpace.Latent,
            LatentRounds,
            vector => GramTimes(rows, vector)
        );
        var (scales, components) = Steps(latent, weights);

        var words = supplies.Select(s => vectors.Embed(s.Title)).Where(v => v.Any(c => c != 0)).ToArray();
        var mean = Enumerable.Range(0, WordVectors.Size).Select(i => words.Average(w => (double)w[i])).ToArray();
        var centred = words.Select(w => Unit([.. w.Zip(mean, (v, m) => v - m)])).ToArray();
        var projection = DominantSubspace.Of(WordVectors.Size, EmbeddingSpace.Words, WordRounds, CovarianceOf(centred));
        var space = new EmbeddingSpaceData(
            features,
            scales,
            components,
            [.. projection.SelectMany(p => p.Select(v => (float)v))],
            [.. projection.Select(row => (float)row.Zip(mean, (p, m) => p * m).Sum())],
            new float[EmbeddingSpace.Words],
            LikeWithLike(1, 1)
        ).Rounded();
        return (space with { NeedMean = MeanOf(needs, new EmbeddingSpace(space, vectors)) }).Rounded();
    }

    private static float[] MeanOf(IReadOnlyList<TextItem> needs, EmbeddingSpace space)
    {
        var directions = needs.Select(n => space.EmbedNeed(space.Embed(n.Title), space.Embed(n.Text))).ToArray();
        return
        [
            .. Enumerable.Range(EmbeddingSpace.Latent, EmbeddingSpace.Words).Select(i => directions.Average(d => d[i])),
        ];
    }

    /// <summary>The pairing that adds up the cosines of both parts.</summary>
    public static float[] LikeWithLike(double latent, double words)
    {
        var pairing = new float[EmbeddingSpace.Size * EmbeddingSpace.Size];
        for (var i = 0; i < EmbeddingSpace.Size; i++)
            pairing[i * EmbeddingSpace.Size + i] = (float)(i < EmbeddingSpace.Latent ? latent : words);
        return pairing;
    }

    /// <summary>A row of length 1 for each supply: its features by place, weighed by how rare they are.</summary>
    private static (int[] Places, double[] Values)[] Rows(
        IReadOnlyList<TextItem> needs,
        IReadOnlyList<TextItem> supplies,
        out ulong[] features,
        out double[] weights
    )
    {
        var said = supplies.Select(s => Counted(s.Title)).ToArray();
        var bySupplies = Having(said.Select(s => s.Keys.AsEnumerable()));
        var byNeeds = Having(needs.Select(n => Counted(n.Title).Keys.Union(Counted(n.Text).Keys)));
        features = [.. bySupplies.Where(f => f.Value >= LeastTexts).Select(f => f.Key).Order()];
        var place = features.Select((feature, i) => (feature, i)).ToDictionary(f => f.feature, f => f.i);
        var own = features
            .Select(f =>
                DocumentFrequencies.IdfOf(bySupplies[f], supplies.Count)
                * Math.Sqrt(DocumentFrequencies.IdfOf(byNeeds.GetValueOrDefault(f), needs.Count))
            )
            .ToArray();
        weights = own;
        return
        [
            .. said.Select(counts =>
            {
                var known = counts
                    .Where(c => place.ContainsKey(c.Key))
                    .Select(c => (Place: place[c.Key], c.Value))
                    .OrderBy(c => c.Place)
                    .ToArray();
                return (
                    known.Select(c => c.Place).ToArray(),
                    Unit([.. known.Select(c => Math.Log(1 + c.Value) * own[c.Place])])
                );
            }),
        ];
    }

    private static Dictionary<ulong, int> Counted(string text)
    {
        var features = new List<ulong>();
        Features.Collect(Normaliser.Normalise(text), features);
        return features.CountBy(f => f).ToDictionary();
    }

    private static Dictionary<ulong, int> Having(IEnumerable<IEnumerable<ulong>> texts) =>
        texts.SelectMany(t => t).CountBy(f => f).ToDictionary();

    private static double[] GramTimes((int[] Places, double[] Values)[] rows, double[] vector)
    {
        var product = new double[vector.Length];
        foreach (var (places, values) in rows)
        {
            var sum = 0.0;
            for (var i = 0; i < places.Length; i++)
                sum += values[i] * vector[places[i]];
            for (var i = 0; i < places.Length; i++)
                product[places[i]] += sum * values[i];
        }
        return product;
    }

    private static Func<double[], double[]> CovarianceOf(double[][] texts)
    {
        var covariance = new double[WordVectors.Size][];
        Parallel.For(
            0,
            covariance.Length,
            i =>
            {
                covariance[i] = new double[WordVectors.Size];
                foreach (var text in texts)
                {
                    for (var j = 0; j < text.Length; j++)
                        covariance[i][j] += text[i] * text[j];
                }
            }
        );
        return vector => [.. covariance.Select(row => row.Zip(vector, (c, v) => c * v).Sum())];
    }

    /// <summary>A row of steps for each feature, its weight in its scale.</summary>
    private static (float[] Scales, sbyte[] Components) Steps(double[][] basis, double[] weights)
    {
        var scales = new float[weights.Length];
        var components = new sbyte[weights.Length * EmbeddingSpace.Latent];
        for (var feature = 0; feature < weights.Length; feature++)
        {
            var most = basis.Max(b => Math.Abs(b[feature]));
            if (most == 0)
                continue;
            scales[feature] = (float)(most / 127 * weights[feature]);
            for (var i = 0; i < basis.Length; i++)
                components[feature * EmbeddingSpace.Latent + i] = (sbyte)Math.Round(127 * basis[i][feature] / most);
        }
        return (scales, components);
    }

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(v => v * v));
        return length > 0 ? [.. vector.Select(v => v / length)] : vector;
    }
}
