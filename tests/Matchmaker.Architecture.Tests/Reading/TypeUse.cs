namespace Matchmaker.Architecture.Tests.Reading;

/// <summary>A type as metadata names it; a nested type counts as the type that encloses it.</summary>
/// <param name="Name">Without the number of its type parameters.</param>
internal sealed record TypeName(string Namespace, string Name)
{
    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}

/// <summary>
/// One type uses another, anywhere: in its bases, its members' signatures or the bodies of its methods.
/// </summary>
internal sealed record TypeUse(TypeName From, TypeName To);

/// <summary>One type calls a member of another, which stands in another assembly.</summary>
internal sealed record MemberUse(TypeName From, TypeName Of, string Member);
