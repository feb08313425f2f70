using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Engine.Reranking;

namespace Matchmaker.Matching.Tests.Engine.Reranking;

public sealed class EmbeddingSimilarityTests
{
    [Fact]
    public void What_a_mark_said_is_embedded_once_in_each_space_that_it_is_held_in()
    {
        var (mark, one, other) = (new object(), Town.Model.Space, EmbeddingSpace.Load());

        var similarity = EmbeddingSimilarity.Of(mark, "压缩机壳体铸件", one);

        Assert.Same(similarity, EmbeddingSimilarity.Of(mark, "压缩机壳体铸件", one));
        Assert.NotSame(similarity, EmbeddingSimilarity.Of(mark, "压缩机壳体铸件", other));
    }
}
