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
    private static readonly bool HasOptionalParts = OptionalParts.Has<T>();

    protected const string IdempotencyKey =
        "A key that you choose for this request, so that you may send it again when no answer came: the same key from "
        + "the same account with the same input is carried out once, for at least 30 days, and a repeat answers with "
        + "the thing as it is now. With another mutation or other input it is CONFLICT (KEY_REUSED). A refused request "
        + "does not use its key up; an empty key counts as absent.";
    protected const string ReadVersion =
        "The version that you read: when it is no longer the current one, nothing is changed and the answer is "
        + "CONFLICT (STALE_VERSION) with the current one. When absent, whatever is on file is changed.";
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
            if (OptionalParts.TypeOf<T>(field.Name) is { } optional)
            {
                field.Type = optional;
                // The library would make the record's own type of the value, for which it knows no way.
                field.Parser = read => read;
            }
            if (like?.GetMember(field.Name) is [var namesake, ..])
                field.Description = namesake.GetCustomAttribute<DescriptionAttribute>()?.Description;
        }
    }

    /// <summary>Reads the input; a part that may be absent keeps whether it was.</summary>
    public override object ParseDictionary(IDictionary<string, object?> value) =>
        HasOptionalParts ? OptionalParts.Read<T>(value) : base.ParseDictionary(value);

    protected void Says(string field, string description) => Find(field).Description = description;

    /// <summary>The same of a field that means something where it is absent, which the schema shows.</summary>
    protected void Says(string field, string description, object otherwise)
    {
        Says(field, description);
        Find(field).DefaultValue = otherwise;
    }

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
