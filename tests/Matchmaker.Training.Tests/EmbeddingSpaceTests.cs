using Matchmaker.Domain.Text;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Scoring;

namespace Matchmaker.Training.Tests;

public sealed class EmbeddingSpaceTests
{
    private static readonly string[] Metal = ["铸铁", "壳体", "精密", "铸造", "模具", "锻件"];
    private static readonly string[] Farm = ["小麦", "育种", "玉米", "栽培", "肥料", "种子"];

    [Fact]
    public void The_weights_name_the_space_that_they_were_learned_with()
    {
        var weights = ModelWeights.Read(ResourceTable.Open(typeof(ModelWeights), "weights.json"));

        Assert.Equal(
            EmbeddingSpaceData.Read(ResourceTable.Open(typeof(EmbeddingSpace), "text-space.bin")).Version(),
            weights.Space
        );
    }

    [Fact]
    public void Texts_that_share_no_word_are_near_when_others_use_their_words_together()
    {
        var space = new EmbeddingSpace(Learned(), Shipped.Vectors);

        var (shell, tool, seed) = (space.Embed("壳体"), space.Embed("模具"), space.Embed("种子"));

        Assert.True(Latent(shell, tool) > 0.9, $"{Latent(shell, tool)}");
        Assert.True(Latent(shell, seed) < 0.5, $"{Latent(shell, seed)}");
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes_and_the_file_gives_them_back()
    {
        var learned = Learned();

        Assert.Equal(learned.ToBytes(), Learned().ToBytes());
        using var file = new MemoryStream(learned.ToBytes());
        Assert.Equal(learned.ToBytes(), EmbeddingSpaceData.Read(file).ToBytes());
    }

    [Fact]
    public void A_direction_has_two_parts_of_length_one_and_what_is_unknown_has_none()
    {
        var known = Shipped.Space.Embed("压缩机壳体精密铸造");

        Assert.Equal(1, Length(known.AsSpan(0, EmbeddingSpace.Latent)), 0.02);
        Assert.Equal(1, Length(known.AsSpan(EmbeddingSpace.Latent)), 0.02);
        Assert.All(Shipped.Space.Embed("、，"), step => Assert.Equal(0, step));
    }

    [Fact]
    public void The_pairing_learns_which_answers_go_with_which_needs_whatever_each_needs_level()
    {
        var random = new Random(2);
        float[][] axes =
        [
            [1, 0, 0, 0],
            [0, 1, 0, 0],
        ];
        // Needs of the first kind want what the second component has, needs of the second kind the opposite.
        PairedNeed[] needs =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(n => new PairedNeed(
                    axes[n % 2],
                    [
                        .. Enumerable
                            .Range(0, 10)
                            .Select(_ => Enumerable.Range(0, 4).Select(_ => random.NextSingle() - 0.5f).ToArray()),
                    ],
                    1
                )),
        ];

        var pairing = new BilinearTrainer(needs).Learn(n =>
            [.. needs[n].Answers.Select(a => n + (n % 2 == 0 ? a[1] : -a[1]))]
        );

        Assert.InRange(pairing[(0 * 4) + 1], 0.4, 1);
        Assert.InRange(pairing[(1 * 4) + 1], -1, -0.4);
        Assert.All([0, 2, 3], other => Assert.InRange(pairing[other], -0.1, 0.1));
    }

    [Fact]
    public void A_need_that_may_not_be_learned_from_leaves_no_trace()
    {
        PairedNeed[] needs =
        [
            new(
                [1, 0],
                [
                    [1, 0],
                    [0, 1],
                ],
                1
            ),
            new(
                [0, 1],
                [
                    [1, 0],
                    [0, 1],
                ],
                1
            ),
        ];

        var pairing = new BilinearTrainer(needs).Learn(n => n == 0 ? [1, 0] : null);

        Assert.True(pairing[0] > 0);
        Assert.Equal([0, 0], pairing[2..]);
    }

    private static EmbeddingSpaceData Learned()
    {
        // More that stands alone than there are directions, and stronger than what tells the texts of one field apart.
        var alone = Enumerable.Range(0, 200).SelectMany(i => Enumerable.Repeat($"w{i}", 6));
        IEnumerable<string> Field(string[] words) =>
            Enumerable.Range(0, 12).Select(left => string.Join(' ', words.Where((_, i) => i != left % words.Length)));
        TextItem[] supplies =
        [
            .. Field(Metal).Concat(Field(Farm)).Concat(alone).Select((text, i) => new TextItem($"{i}", text, "")),
        ];
        return EmbeddingSpaceTrainer.Learn([new("n", "壳体铸造", "小麦育种")], supplies, Shipped.Vectors);
    }

    private static double Latent(sbyte[] x, sbyte[] y) =>
        Enumerable.Range(0, EmbeddingSpace.Latent).Sum(i => x[i] * y[i] / (127.0 * 127));

    private static double Length(ReadOnlySpan<sbyte> steps)
    {
        var square = 0.0;
        foreach (var step in steps)
            square += step * step / (127.0 * 127);
        return Math.Sqrt(square);
    }
}
