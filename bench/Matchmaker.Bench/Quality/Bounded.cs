using System.CommandLine;

namespace Matchmaker.Bench.Quality;

/// <summary>Options that the commands share, and the one way in which they fail: a sentence and exit code 1.</summary>
internal static class Bounded
{
    public static Option<string> File(string name, string description, bool required = true) =>
        new(name) { Description = description, Required = required };

    public static Option<string> BenchFolder() =>
        new("--bench")
        {
            Description = "folder of the labelled data (bdci359/ and chainkg/)",
            DefaultValueFactory = _ => "../shared/data/bench",
        };

    /// <summary>Runs a command; a file that is missing or malformed is said, not thrown.</summary>
    public static void Does(this Command command, Action<ParseResult> action) =>
        command.SetAction(parsed =>
        {
            try
            {
                action(parsed);
                return 0;
            }
            catch (Exception problem)
                when (problem is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException
                )
            {
                System.Console.Error.WriteLine(problem.Message);
                return 1;
            }
        });
}
