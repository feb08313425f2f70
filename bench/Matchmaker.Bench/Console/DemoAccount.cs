namespace Matchmaker.Bench.Console;

/// <summary>An account of the demo office, whose first password was changed.</summary>
internal sealed record DemoAccount(string Name, string Password);
