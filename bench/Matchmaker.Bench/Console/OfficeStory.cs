using Matchmaker.Domain.Access;

namespace Matchmaker.Bench.Console;

/// <summary>A piece of daily work, from the start page on.</summary>
/// <param name="Goal">Clicks.</param>
internal sealed record OfficeStory(string Name, AccountRole Role, int Goal, Func<Hand, Task> Play);
