using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Matchmaker.Architecture.Tests.Reading;

/// <summary>
/// An assembly of the product, read from its file without loading it: which types it has, and which types each of them
/// uses. Metadata shows every use but that of a constant, which the compiler writes out as its value;
/// <see cref="SourceFolder"/> sees those.
/// </summary>
internal sealed class ProductAssembly
{
    private ProductAssembly(MetadataReader reader, PEReader file)
    {
        References = [.. reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name))];
        var names = new UsedTypes(reader);
        Types = [.. reader.TypeDefinitions.Where(t => IsWritten(reader, t)).Select(names.NameOf)];
        var used = reader
            .TypeDefinitions.Select(type => (From: names.NameOf(type), By: UsedBy(reader, file, type)))
            .ToList();
        Uses =
        [
            .. used.SelectMany(u => u.By.Found.Where(to => to != u.From).Select(to => new TypeUse(u.From, to)))
                .Distinct(),
        ];
        Members =
        [
            .. used.SelectMany(u => u.By.Members.Select(m => new MemberUse(u.From, m.Type, m.Member))).Distinct(),
        ];
    }

    /// <summary>The names of the assemblies that it refers to.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>The types that somebody wrote, without those nested in others.</summary>
    public IReadOnlyList<TypeName> Types { get; }

    public IReadOnlyList<TypeUse> Uses { get; }

    public IReadOnlyList<MemberUse> Members { get; }

    /// <param name="name">That of the project.</param>
    public static ProductAssembly Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        using var file = new PEReader(stream);
        return new ProductAssembly(file.GetMetadataReader(), file);
    }

    private static bool IsWritten(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return !type.IsNested
            && reader.GetString(type.Namespace).StartsWith("Matchmaker.", StringComparison.Ordinal)
            && !reader.GetString(type.Name).Contains('<', StringComparison.Ordinal);
    }

    private static UsedTypes UsedBy(MetadataReader reader, PEReader file, TypeDefinitionHandle handle)
    {
        var (type, used) = (reader.GetTypeDefinition(handle), new UsedTypes(reader));
        if (!type.BaseType.IsNil)
            used.Add(type.BaseType);
        foreach (var face in type.GetInterfaceImplementations())
            used.Add(reader.GetInterfaceImplementation(face).Interface);
        used.Add(type.GetGenericParameters());
        used.Add(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            used.Add(field);
            used.Add(field.GetCustomAttributes());
        }
        foreach (var property in type.GetProperties())
            used.Add(reader.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var method in type.GetMethods())
            Add(reader, file, reader.GetMethodDefinition(method), used);
        return used;
    }

    private static void Add(MetadataReader reader, PEReader file, MethodDefinition method, UsedTypes used)
    {
        used.Add(method);
        used.Add(method.GetGenericParameters());
        used.Add(method.GetCustomAttributes());
        foreach (var parameter in method.GetParameters())
            used.Add(reader.GetParameter(parameter).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            used.Add(reader.GetStandaloneSignature(body.LocalSignature));
        foreach (var caught in body.ExceptionRegions.Where(r => !r.CatchType.IsNil))
            used.Add(caught.CatchType);
        foreach (var token in InstructionTokens.In(body.GetILReader()))
            used.Add(token);
    }
}
