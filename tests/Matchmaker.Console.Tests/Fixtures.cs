using Matchmaker.Console.Tests;

[assembly: AssemblyFixture(typeof(ConsoleHost))]
[assembly: AssemblyFixture(typeof(Chromium))]
// One machine, one browser, one store: side by side the tests would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
