using GraphQL;
using GraphQL.Types;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// Says that a field costs more for each character of the texts among its arguments, for it takes them apart.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CostPerCharacterAttribute(int cost) : GraphQLAttribute
{
    private const string Key = "Matchmaker.CostPerCharacter";

    /// <summary>Points for each UTF-16 code unit; 1 or more.</summary>
    public int Cost { get; } = cost;

    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Key, Cost);

    internal static double Of(FieldType? field) => field?.GetMetadata<int?>(Key) ?? 0;
}
