using CsCheck;
using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Matching.Tests.LinkPrediction;

public sealed class NameOverlapTests
{
    private static readonly Gen<string> Name = Gen.Char['a', 'd'].Array[0, 9].Select(c => new string(c));

    [Fact]
    public void A_name_that_begins_another_is_a_run_at_its_start()
    {
        var shape = NameOverlap.Of("玉米面饸饹", "玉米面");

        Assert.Equal((3, 0, 0), (shape.Run, shape.At, shape.OtherAt));
        Assert.True(shape is { Starts: true, Ends: false, StartsOther: true, EndsOther: true });
        Assert.Equal(0.6f, shape.OfName, 5);
        Assert.Equal(1, shape.OfOther);
    }

    [Fact]
    public void Characters_count_in_their_order_even_with_gaps() =>
        Assert.Equal(3, NameOverlap.Of("高筋面粉", "高粱面").InOrder + NameOverlap.Of("甲", "甲").InOrder);

    [Fact]
    public void The_longest_run_is_in_both_names_and_no_longer_one_is() =>
        Gen.Select(Name, Name)
            .Sample(
                (a, b) =>
                {
                    var shape = NameOverlap.Of(a, b);
                    var longest = (
                        from start in Enumerable.Range(0, a.Length)
                        from length in Enumerable.Range(1, a.Length - start)
                        where b.Contains(a.Substring(start, length), StringComparison.Ordinal)
                        select length
                    )
                        .DefaultIfEmpty(0)
                        .Max();

                    Assert.Equal(longest, shape.Run);
                    Assert.Equal(a[shape.At..(shape.At + shape.Run)], b[shape.OtherAt..(shape.OtherAt + shape.Run)]);
                    Assert.InRange(shape.InOrder, shape.Run, Math.Min(a.Length, b.Length));
                }
            );

    [Fact]
    public void What_is_no_name_is_like_nothing() => Assert.Equal(0, NameOverlap.Of("", "").Alike);
}
