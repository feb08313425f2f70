using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Speed;

/// <summary>Something that finds firms and offers for a need.</summary>
internal interface IIndex : IDisposable
{
    /// <summary>Takes in firms and projects; each firm and each offer is to be found, by all that it says.</summary>
    void Add(IReadOnlyList<IRecord> records);

    /// <summary>Makes what was added findable.</summary>
    void Finish();

    /// <summary>In bytes; 0 for what lives in memory.</summary>
    long Disk { get; }

    /// <summary>Best first.</summary>
    IReadOnlyList<Hit> Ask(Project need, int most);
}

internal readonly record struct Hit(string Id, double Score);

/// <summary>The texts that the peers index and ask with, the same that the engine has.</summary>
internal static class Texts
{
    /// <summary>Null for what is not to be found.</summary>
    public static string? Of(IRecord record) =>
        record switch
        {
            Firm firm => string.Join(
                '；',
                [firm.NameZh, .. firm.Capabilities.Select(c => c.Text), .. firm.Credentials.Select(c => c.Name)]
            ),
            Project { Kind: ProjectKind.Supply } offer => Of(offer),
            _ => null,
        };

    public static string Of(Project project) => $"{project.Title}。{project.Description}";
}
