using Matchmaker.Console.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(ConsoleHost))]
[assembly: AssemblyFixture(typeof(Chromium))]
// One machine, one browser, one store: side by side the tests would only wait for each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
