using System.Reflection;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// Finds the classes that are made for one kind of record each, by their base class, so that a new kind has one in its
/// concept's folder and no line in a list.
/// </summary>
public static class Discovery
{
    /// <summary>
    /// One of each sealed class of the assembly that is a <typeparamref name="T"/>; it is made without arguments.
    /// </summary>
    public static IEnumerable<T> InstancesOf<T>(Assembly assembly)
        where T : class =>
        from type in assembly.GetTypes()
        where type.IsSealed && type.IsAssignableTo(typeof(T))
        select (T)Activator.CreateInstance(type, nonPublic: true)!;
}
