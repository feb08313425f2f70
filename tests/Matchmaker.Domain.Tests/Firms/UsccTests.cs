using CsCheck;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class UsccTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Fact]
    public void The_standards_own_sample_is_valid() => Assert.True(Uscc.IsValid("91350100M000100Y43"));

    [Theory]
    [InlineData("91350100M000100Y44")] // wrong check character
    [InlineData("91350100M000100Y4")] // 17 characters
    [InlineData("91350100I000100Y43")] // I is not in the alphabet
    [InlineData("91A50100M000100Y43")] // the region is six digits
    [InlineData("91350100m000100y43")] // lower case is another text
    [InlineData("")]
    public void Anything_else_is_not(string code) => Assert.False(Uscc.IsValid(code));

    [Fact]
    public void Changing_any_one_character_of_a_valid_code_is_noticed() =>
        Gen.Select(Gen.Int[0, 17], Gen.Int[1, 30]).Sample((position, step) =>
        {
            var code = "91350100M000100Y43".ToCharArray();
            code[position] = Alphabet[(Alphabet.IndexOf(code[position], StringComparison.Ordinal) + step) % 31];
            Assert.False(Uscc.IsValid(new string(code)));
        });
}
