using Matchmaker.Api.Operations;

namespace Matchmaker.Api.Tests.Commands;

public sealed class VersionTests
{
    [Fact]
    public async Task The_program_says_its_version_and_the_commit_that_it_was_built_from()
    {
        var run = await ProgramRun.OfAsync("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(
            $@"^{ProductVersion.Number.Replace(".", @"\.", StringComparison.Ordinal)}(\+\w+)?$",
            run.Out.Trim()
        );
    }

    [Fact]
    public void The_changelog_has_a_part_for_the_version_that_is_built()
    {
        var changelog = File.ReadAllText(Repository.Folder("CHANGELOG.md"));
        Assert.Contains($"\n## [{ProductVersion.Number}] - ", changelog, StringComparison.Ordinal);
        Assert.Contains("\n## [Unreleased]\n", changelog, StringComparison.Ordinal);
    }
}
