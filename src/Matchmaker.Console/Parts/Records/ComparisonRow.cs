using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Parts.Records;

/// <summary>One line of a <see cref="ComparisonGrid{T}"/>.</summary>
/// <param name="Text">The content of the line for one thing, by which it is told whether they differ.</param>
/// <param name="Cell">How it looks; null where the text says it.</param>
public sealed record ComparisonRow<T>(string Label, Func<T, string> Text, RenderFragment<T>? Cell = null);
