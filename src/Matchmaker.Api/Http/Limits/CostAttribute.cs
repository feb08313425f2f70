using GraphQL;
using GraphQL.Types;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// Says that a field costs more than the 1 of a plain value, for example one that ranks candidates anew. The field's
/// items are counted beside it, times the page size.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CostAttribute(int cost) : GraphQLAttribute
{
    private const string Key = "Matchmaker.Cost";

    /// <summary>The cost in plain values; 0 or more.</summary>
    public int Cost { get; } = cost;

    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Key, Cost);

    internal static double Of(FieldType? field) => field?.GetMetadata<int?>(Key) ?? 1;
}
