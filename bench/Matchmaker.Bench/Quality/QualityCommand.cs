using System.CommandLine;
namespace Matchmaker.Bench.Quality;
internal static class QualityCommand
{
    public static Command Create() => new Command("quality", "x");
}
