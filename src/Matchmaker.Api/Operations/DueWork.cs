using Matchmaker.Api.Accounts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Work that falls due by the clock, whether or not anybody asks: what it is called, which use case does it, how often.
/// </summary>
/// <param name="Name">As the health check and the log call it: the use case's own name.</param>
/// <param name="Period">The pause between two rounds; what is due is done at most this late.</param>
/// <param name="Done">What was done, for the log, after its count ("projects closed at their deadline").</param>
/// <param name="UseCase">Resolves the use case; its round returns how many things it did.</param>
public sealed record DueWork(
    string Name,
    TimeSpan Period,
    string Done,
    Func<IServiceProvider, Func<CancellationToken, Task<int>>> UseCase
)
{
    /// <summary>
    /// A day is past at most this late. Twice the period halves the questions to an idle store, which cost next to
    /// nothing.
    /// </summary>
    private static readonly TimeSpan EveryMinute = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The table of due work. A row is all that new work needs: it gets a loop, a back-off and a place in the health
    /// check.
    /// </summary>
    public static IReadOnlyList<DueWork> Table { get; } =
    [
        Of<ExpireProjects>(EveryMinute, "projects closed at their deadline", useCase => useCase.RunAsync),
        Of<LapseEngagements>(EveryMinute, "proposals lapsed", useCase => useCase.RunAsync),
        Of<RecordTokenUse>(EveryMinute, "last uses of API tokens recorded", useCase => useCase.RunAsync),
    ];

    private static DueWork Of<TUseCase>(
        TimeSpan period,
        string done,
        Func<TUseCase, Func<CancellationToken, Task<int>>> run
    )
        where TUseCase : notnull =>
        new(typeof(TUseCase).Name, period, done, services => run(services.GetRequiredService<TUseCase>()));
}

public static class DueWorkHosting
{
    /// <summary>
    /// One service for each row, so that what goes wrong with one keeps no other from being done. They share the
    /// clock's watch: a clock that was set makes all of them wait.
    /// </summary>
    public static IServiceCollection AddDueWork(this IServiceCollection services)
    {
        services.AddSingleton<ClockJumpDetector>();
        foreach (var work in DueWork.Table)
            services.AddSingleton<IHostedService>(s =>
                ActivatorUtilities.CreateInstance<DueWorkService>(s, work, work.UseCase(s))
            );
        return services;
    }
}
