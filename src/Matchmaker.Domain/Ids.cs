namespace Matchmaker.Domain;

/// <summary>Global ids: what it is, an underscore, and a slug or a ULID ("project_01J9…").</summary>
public static class Ids
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new id whose order is the order of time (a version 7 UUID in ULID's alphabet).</summary>
    public static string New(string prefix, TimeProvider time)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(time.GetUtcNow()).TryWriteBytes(bytes, bigEndian: true, out _);
        Span<char> text = stackalloc char[26];
        var value = new UInt128(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..])
        );
        for (var i = 25; i >= 0; i--, value >>= 5)
            text[i] = Crockford[(int)(value & 31)];
        return $"{prefix}_{text}";
    }

    /// <summary>The part before the first underscore: the kind of thing an id names.</summary>
    public static string Prefix(string id) => id.IndexOf('_', StringComparison.Ordinal) is > 0 and var i ? id[..i] : "";
}
