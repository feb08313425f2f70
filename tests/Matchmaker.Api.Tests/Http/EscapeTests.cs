using CsCheck;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Matchmaker.Api.Http.Documents;

namespace Matchmaker.Api.Tests.Http;

/// <summary>What a string of a document says, by the specification of September 2025.</summary>
public sealed class EscapeTests
{
    [Theory]
    [InlineData("\"\\u{1F600}\"", "😀")]
    [InlineData("\"\\u{6c34}\\u{6C34}水\"", "水水水")]
    [InlineData("\"\\u{000041}\"", "A")]
    [InlineData("\"\\u{0000000000041}\"", "A")]
    [InlineData("\"\\u{10FFFF}\"", "\U0010FFFF")]
    [InlineData("\"\\u{22}\\u{5C}\\u{A}\\u{d}\\u{9}\"", "\"\\\n\r\t")]
    [InlineData("\"\\u{41}\\u0042\\n\\\\u{43}\"", "AB\n\\u{43}")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"#\\u{41}\"", "#A")]
    [InlineData("\"\"\"\\u{41}\"\"\"", "\\u{41}")]
    [InlineData("\"\"\" \\\"\"\" \\u{zz} \\ud800 \"\"\"", " \"\"\" \\u{zz} \\ud800 ")]
    [InlineData("\"\"", "")]
    public async Task A_string_says_what_the_specification_says(string literal, string value)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync(
            "# a comment with \\x, \"\\u{}\" and C:\\dir\n{ hello(name: " + literal + ") }"
        );
        Assert.Equal("你好，" + value, reply.Data.GetProperty("hello").GetString());
    }

    [Theory]
    [InlineData("\\u{}")]
    [InlineData("\\u{110000}")]
    [InlineData("\\u{FFFFFFFFFFFFFFFFFFFF}")]
    [InlineData("\\u{D800}")]
    [InlineData("\\u{dFfF}")]
    [InlineData("\\u{xyz}")]
    [InlineData("\\u{41")]
    [InlineData("\\u{ 41 }")]
    [InlineData("\\u{-1}")]
    [InlineData("\\ud800")]
    [InlineData("\\ud800\\u0041")]
    [InlineData("\\ud800x")]
    [InlineData("\\udc00\\ud800")]
    [InlineData("\\uD83D\\u{DE00}")]
    [InlineData("\\u12")]
    [InlineData("\\U{41}")]
    [InlineData("\\x")]
    public async Task An_escape_that_stands_for_no_character_is_an_error_with_its_place(string escape)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync(
            "{\n  hello(name: \"水" + escape + "\") }",
            "application/graphql-response+json"
        );
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
        Assert.Equal(2, reply.Error.GetProperty("locations")[0].GetProperty("line").GetInt32());
        Assert.InRange(reply.Error.GetProperty("locations")[0].GetProperty("column").GetInt32(), 16, 30);
    }

    [Fact]
    public async Task Places_after_an_escape_are_where_the_client_wrote_them()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello(name: \"\\u{1F600}\\u{000041}\") nosuch }");
        Assert.Equal(38, reply.Error.GetProperty("locations")[0].GetProperty("column").GetInt32());
    }

    [Fact]
    public void Any_text_comes_through_its_escapes() =>
        Gen.Int[0, 0x10FFFF]
            .Where(c => c is < 0xD800 or > 0xDFFF)
            .Array[0, 20]
            .Sample(codes =>
            {
                var written = string.Concat(
                    codes.Select(
                        (c, i) =>
                            (i % 3) switch
                            {
                                0 => $"\\u{{{c:X}}}",
                                1 => $"\\u{{{c:x8}}}",
                                _ => string.Concat(char.ConvertFromUtf32(c).Select(u => $"\\u{(int)u:X4}")),
                            }
                    )
                );
                var source = DocumentText.Of($"{{ hello(name: \"{written}\") }}");
                var field = (GraphQLField)
                    ((GraphQLOperationDefinition)Parser.Parse(source).Definitions[0]).SelectionSet.Selections[0];
                Assert.Equal(
                    string.Concat(codes.Select(char.ConvertFromUtf32)),
                    ((GraphQLStringValue)field.Arguments!.Items[0].Value).Value.ToString()
                );
            });

    [Fact]
    public void Any_characters_are_read_without_a_fault_of_ours() =>
        Gen.Char["\\u{}\"#\n\r 1dD8x水"]
            .Array[0, 30]
            .Sample(characters =>
            {
                var text = new string(characters);
                try
                {
                    Assert.True(DocumentText.Of(text).Length >= 0);
                }
                catch (GraphQLSyntaxErrorException)
                {
                    // The one way in which a text may be refused.
                }
            });
}
