using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>
/// An empty store that a contract runs over; each store has one, and skips visibly where the store cannot be had.
/// </summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    private ServiceProvider? _services;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));

    /// <summary>How many random questions a property is tried with.</summary>
    public virtual int Samples => 200;

    public T Get<T>()
        where T : notnull =>
        (_services ?? throw new InvalidOperationException("Open it first.")).GetRequiredService<T>();

    public async Task OpenAsync()
    {
        await PrepareAsync();
        await OpenAgainAsync();
    }

    /// <summary>The same over what is there.</summary>
    public async Task OpenAgainAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        Register(services);
        _services = services.BuildServiceProvider();
        await Get<IStore>().OpenAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ends the program that uses it; the data stays, and it can be opened again.</summary>
    public async Task CloseAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        _services = null;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Takes a part out of the body of a record, behind the back of the closed store, so that it cannot be read any
    /// more.
    /// </summary>
    public abstract Task DamageAsync(string id);

    /// <summary>Makes the place empty where it is not new.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Adds the store's ports, over data of this test alone.</summary>
    protected abstract void Register(IServiceCollection services);
}
