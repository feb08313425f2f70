using GraphQL;
using GraphQL.Types;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// Says how long a list without a page size may get, so that its items can be counted before they are read.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class LengthAttribute : GraphQLAttribute
{
    private const string Key = "Matchmaker.Length";

    /// <summary>The length now.</summary>
    public abstract double Of(IServiceProvider services);

    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Key, this);

    internal static LengthAttribute? Of(FieldType? field) => field?.GetMetadata<LengthAttribute?>(Key);
}

/// <summary>A length that a rule of the domain bounds, or the usual one where the bound is far above it.</summary>
public sealed class ListOfAttribute(int length) : LengthAttribute
{
    /// <summary>The number of items; 1 or more.</summary>
    public int Length { get; } = length;

    public override double Of(IServiceProvider services) => Length;
}
