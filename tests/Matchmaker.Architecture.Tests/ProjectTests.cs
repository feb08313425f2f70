using Matchmaker.Architecture.Tests.Reading;

namespace Matchmaker.Architecture.Tests;

/// <summary>
/// Which project may refer to which. The compiler keeps what has no reference; this keeps anyone from adding one in
/// passing.
/// </summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Matchmaker.Domain"] = [],
        ["Matchmaker.Matching"] = ["Matchmaker.Domain"],
        ["Matchmaker.Graph"] = ["Matchmaker.Domain"],
        ["Matchmaker.Import"] = ["Matchmaker.Domain"],
        ["Matchmaker.Console"] = ["Matchmaker.Domain", "Matchmaker.Matching"],
        ["Matchmaker.Api"] =
        [
            "Matchmaker.Domain",
            "Matchmaker.Matching",
            "Matchmaker.Graph",
            "Matchmaker.Import",
            "Matchmaker.Console",
        ],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Every_project_stands_in_the_table() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.Folder("src"), "*.csproj", SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal)
        );

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_that_it_may(string project)
    {
        var references = ProductAssembly
            .Read(project)
            .References.Where(r => r.StartsWith("Matchmaker.", StringComparison.Ordinal));
        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void The_domain_needs_the_platform_FluentValidation_and_libphonenumber_alone() =>
        Assert.DoesNotContain(
            ProductAssembly.Read("Matchmaker.Domain").References,
            r => r is not ("FluentValidation" or "PhoneNumbers") && !r.StartsWith("System.", StringComparison.Ordinal)
        );
}
