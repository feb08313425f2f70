using System.Text.RegularExpressions;
using GraphQLParser;
using GraphQLParser.AST;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>A fenced example of docs/api.md.</summary>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="File">The name under which the commands of the section expect it; null for what is no file.</param>
internal sealed record Example(string Section, string Language, string? File, string Text);

/// <summary>An operation of docs/api.md.</summary>
/// <param name="By">Who asks, as the comment above it or above one before it in the same example says.</param>
internal sealed record ExampleOperation(string Name, OperationType Kind, string By, string Text, string[] Variables);

/// <summary>The examples of docs/api.md, in the order of the page.</summary>
internal static partial class Guide
{
    public static List<Example> Examples()
    {
        var examples = new List<Example>();
        var section = "";
        foreach (Match match in HeadingOrFence().Matches(File.ReadAllText(Repository.Folder("docs", "api.md"))))
        {
            if (match.Groups["heading"].Success)
                section = match.Groups["heading"].Value;
            else
                examples.Add(
                    new Example(
                        section,
                        match.Groups["language"].Value,
                        match.Groups["file"].Success ? match.Groups["file"].Value : null,
                        match.Groups["text"].Value
                    )
                );
        }
        return examples;
    }

    public static IEnumerable<ExampleOperation> Operations(Example example)
    {
        var by = "";
        foreach (var operation in Parser.Parse(example.Text).Definitions.OfType<GraphQLOperationDefinition>())
        {
            if (operation.Comments is [.., var comment])
                by = comment.Value.ToString().Trim();
            yield return new ExampleOperation(
                operation.Name!.StringValue,
                operation.Operation,
                by,
                example.Text[operation.Location.Start..operation.Location.End],
                [.. (operation.Variables?.Items ?? []).Select(v => v.Variable.Name.StringValue)]
            );
        }
    }

    [GeneratedRegex(
        @"^\#{2,3}\ (?<heading>[^\n]*)$ | ^```(?<language>\w*)(\ (?<file>\S+))?\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex HeadingOrFence();
}
