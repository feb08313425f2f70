using System.ComponentModel;
using System.Reflection;
using GraphQL.Types;

namespace Matchmaker.Api.Schema.Kinds;

/// <summary>
/// A domain input record as a GraphQL input type, field by field: a request is read straight into the record that its
/// use case takes. A derived class says what each field means and which texts are ids.
/// </summary>
public abstract class InputOf<T> : AutoRegisteringInputObjectGraphType<T>
{
    protected const string MutationId =
        "Chosen by the client: the same id from the same account is carried out once, and a repetition is "
        + "answered with the thing as it is now; "
        + "with another mutation or other input it is CONFLICT. A refused request does not use its id up; "
        + "an empty id is none.";
    protected const string ReadVersion =
        "The version that was read; when it is not the current one, nothing is changed and the answer is "
        + "CONFLICT.";
    protected const string UpdatedSince =
        "that were changed at or after this time, for whoever looks now and then for what is new. It goes by clocks; "
        + "changes(after:) goes by revisions, misses nothing and tells of removals, too.";

    /// <param name="like">
    /// The output type that shows the same thing: a field that is not said takes the description of its namesake there.
    /// </param>
    protected InputOf(string description, string? name = null, Type? like = null)
    {
        Name = name ?? typeof(T).Name;
        Description = description;
        foreach (var field in Fields)
        {
            if (like?.GetMember(field.Name) is [var namesake, ..])
                field.Description = namesake.GetCustomAttribute<DescriptionAttribute>()?.Description;
        }
    }

    protected void Says(string field, string description) => Find(field).Description = description;

    protected void Id(string field, string description)
    {
        var found = Find(field);
        found.Description = description;
        found.Type = AsId(found.Type!);
    }

    // Fields have the record's names until the schema puts them into its own case.
    private FieldType Find(string field) =>
        Fields.FirstOrDefault(f => f.Name.Equals(field, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"{Name} has no field {field}.");

    // Keeps lists and their nullability; what stands in for the text becomes ID.
    private static Type AsId(Type type) =>
        !type.IsGenericType ? typeof(IdGraphType)
        : type.GetGenericTypeDefinition() is var generic
        && (generic == typeof(NonNullGraphType<>) || generic == typeof(ListGraphType<>))
            ? generic.MakeGenericType(AsId(type.GetGenericArguments()[0]))
        : typeof(IdGraphType);
}
