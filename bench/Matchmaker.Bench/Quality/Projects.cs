using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// Texts as open projects of nobody in particular, at no link, without requirements: nothing but their words can count.
/// </summary>
internal static class Projects
{
    public static Project Demand(TextItem need) => Of(need, ProjectKind.Demand);

    public static Project Supply(TextItem offer) => Of(offer, ProjectKind.Supply);

    public static Change Put(IRecord record) =>
        new(1, 0, DateTimeOffset.UnixEpoch, "bench", "bench", "put", record.RecordKind, record.Id, 1, record);

    private static Project Of(TextItem item, ProjectKind kind) =>
        new()
        {
            Id = item.Id,
            Version = 1,
            Kind = kind,
            Type = ProjectType.Technology,
            Title = item.Title,
            Description = item.Text,
            PostedBy = null,
            Anonymous = false,
            Links = [],
            Requirements = [],
            Visibility = Visibility.Public,
            State = ProjectState.Open,
            BudgetFen = null,
            Deadline = null,
            CreatedAt = DateTimeOffset.UnixEpoch,
            OpenedAt = DateTimeOffset.UnixEpoch,
            ReviewedBy = null,
            Note = null,
            Sample = false,
            Provenance = Provenance.None,
        };
}
