using Matchmaker.Architecture.Tests.Reading;

namespace Matchmaker.Architecture.Tests;

/// <summary>
/// What shows projects to people gets them as a <c>DisclosedProject</c>, which asks the table of confidentiality. A use
/// case may hand it a result that holds the record; it can do nothing with that but let it be disclosed.
/// </summary>
public sealed class DisclosureTests
{
    private static readonly TypeName Project = new("Matchmaker.Domain.Projects", "Project");
    private static readonly TypeName Projects = new("Matchmaker.Domain.Projects", "IProjects");

    public static TheoryData<string, string> Showing =>
        new() { { "Matchmaker.Api", "Matchmaker.Api.Schema" }, { "Matchmaker.Console", "Matchmaker.Console" } };

    [Theory, MemberData(nameof(Showing))]
    public void Nothing_that_shows_projects_reads_a_record_of_one(string assembly, string inside) =>
        Assert.Empty(
            ProductAssembly
                .Read(assembly)
                .Members.Where(use =>
                    use.Of == Project && use.From.Namespace.StartsWith(inside, StringComparison.Ordinal)
                )
                .Select(use => $"{use.From} reads {use.Member}")
        );

    [Theory, MemberData(nameof(Showing))]
    public void Nothing_that_shows_projects_asks_the_store_for_them(string assembly, string inside) =>
        Assert.Empty(
            ProductAssembly
                .Read(assembly)
                .Uses.Where(use =>
                    use.To == Projects && use.From.Namespace.StartsWith(inside, StringComparison.Ordinal)
                )
                .Select(use => use.From)
        );

    /// <summary>The host's memory of the store does read records: were that not seen, nothing above would be.</summary>
    [Fact]
    public void Reading_a_record_is_seen() =>
        Assert.Contains(
            ProductAssembly.Read("Matchmaker.Api").Members,
            use => use.Of == Project && use.From.Name == "FallbackProjects"
        );
}
