using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Matchmaker.Architecture.Tests.Reading;

/// <summary>
/// Collects the types that tokens and signatures name, down to the arguments of generic types and methods.
/// </summary>
internal sealed class UsedTypes(MetadataReader reader) : ISignatureTypeProvider<object?, object?>
{
    public HashSet<TypeName> Found { get; } = [];

    /// <summary>The members of other assemblies' types, each with the type that declares it.</summary>
    public HashSet<(TypeName Type, string Member)> Members { get; } = [];

    public void Add(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Found.Add(NameOf((TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeReference:
                Found.Add(NameOf((TypeReferenceHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MethodDefinition:
                Add(reader.GetMethodDefinition((MethodDefinitionHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                Add(reader.GetMethodSpecification((MethodSpecificationHandle)handle));
                break;
            case HandleKind.FieldDefinition:
                Add(reader.GetFieldDefinition((FieldDefinitionHandle)handle));
                break;
            case HandleKind.MemberReference:
                Add(reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
            default:
                break;
        }
    }

    public void Add(MethodDefinition method)
    {
        Add(method.GetDeclaringType());
        method.DecodeSignature(this, null);
    }

    public void Add(FieldDefinition field)
    {
        Add(field.GetDeclaringType());
        field.DecodeSignature(this, null);
    }

    public void Add(StandaloneSignature locals) => locals.DecodeLocalSignature(this, null);

    public void Add(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in reader.GetGenericParameter(parameter).GetConstraints())
                Add(reader.GetGenericParameterConstraint(constraint).Type);
        }
    }

    public void Add(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
            Add(reader.GetCustomAttribute(attribute).Constructor);
    }

    public TypeName NameOf(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? NameOf(outer)
            : new TypeName(reader.GetString(type.Namespace), WithoutArity(reader.GetString(type.Name)));
    }

    private void Add(MethodSpecification method)
    {
        Add(method.Method);
        method.DecodeSignature(this, null);
    }

    private void Add(MemberReference member)
    {
        Add(member.Parent);
        if (member.Parent.Kind is HandleKind.TypeReference)
            Members.Add((NameOf((TypeReferenceHandle)member.Parent), reader.GetString(member.Name)));
        if (member.GetKind() is MemberReferenceKind.Field)
            member.DecodeFieldSignature(this, null);
        else
            member.DecodeMethodSignature(this, null);
    }

    private TypeName NameOf(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind is HandleKind.TypeReference
            ? NameOf((TypeReferenceHandle)type.ResolutionScope)
            : new TypeName(reader.GetString(type.Namespace), WithoutArity(reader.GetString(type.Name)));
    }

    private static string WithoutArity(string name) =>
        name.IndexOf('`', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    public object? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Add(handle);
        return null;
    }

    public object? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        Add(handle);
        return null;
    }

    public object? GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    )
    {
        Add(handle);
        return null;
    }

    // What encloses a type (an array, a pointer, a parameter) names nothing further: its parts have been told above.
    public object? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

    public object? GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

    public object? GetArrayType(object? elementType, ArrayShape shape) => null;

    public object? GetSZArrayType(object? elementType) => null;

    public object? GetByReferenceType(object? elementType) => null;

    public object? GetPointerType(object? elementType) => null;

    public object? GetPinnedType(object? elementType) => null;

    public object? GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;

    public object? GetFunctionPointerType(MethodSignature<object?> signature) => null;

    public object? GetGenericMethodParameter(object? genericContext, int index) => null;

    public object? GetGenericTypeParameter(object? genericContext, int index) => null;
}
