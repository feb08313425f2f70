namespace Matchmaker.Matching.Tests;

/// <summary>
/// Questions to a town are answered from memory, so a property can ask them without waiting for a task.
/// </summary>
internal static class InMemory
{
    public static T Answer<T>(this Task<T> asked)
    {
        Assert.True(asked.IsCompleted, "The question had to wait for something.");
#pragma warning disable RS0030 // It is done already: nothing is waited for.
        return asked.GetAwaiter().GetResult();
#pragma warning restore RS0030
    }
}
