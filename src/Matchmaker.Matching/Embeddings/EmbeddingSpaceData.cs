using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Matchmaker.Matching.Embeddings;

/// <summary>The parameters of a <see cref="EmbeddingSpace"/> as their file has them.</summary>
/// <param name="Features">Those of which a latent direction is known, ascending.</param>
/// <param name="Scales">What a step of a feature's row is worth.</param>
/// <param name="Components">The rows, <see cref="EmbeddingSpace.Latent"/> steps each.</param>
/// <param name="Projection">From the components of a word vector, a row for each component of the words' part.</param>
/// <param name="SupplyMean">Projected; subtracted from every text.</param>
/// <param name="NeedMean">The mean of needs after that; subtracted from a need.</param>
/// <param name="Pairing">A row for each component of a need: the answer's components that it speaks for.</param>
public sealed record EmbeddingSpaceData(
    ulong[] Features,
    float[] Scales,
    sbyte[] Components,
    float[] Projection,
    float[] SupplyMean,
    float[] NeedMean,
    float[] Pairing
)
{
    // "MTS1": the first bytes of the file.
    private const uint Mark = 0x3153544D;

    /// <summary>The same numbers as the file will give them back.</summary>
    public EmbeddingSpaceData Rounded()
    {
        using var stream = new MemoryStream(ToBytes());
        return Read(stream);
    }

    /// <summary>Names these numbers and no others.</summary>
    public string Version() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()))[..12];

    /// <summary>The file's bytes; the same numbers give the same bytes.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Mark);
        writer.Write(Features.Length);
        foreach (var feature in Features)
            writer.Write(feature);
        foreach (var scale in Scales)
            writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Components));
        foreach (var numbers in (float[][])[Projection, SupplyMean, NeedMean, Pairing])
            WriteSteps(writer, numbers);
        writer.Flush();
        return stream.ToArray();
    }

    public static EmbeddingSpaceData Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Mark)
            throw new InvalidDataException("Not a space of texts.");
        var count = reader.ReadInt32();
        var features = new ulong[count];
        for (var i = 0; i < count; i++)
            features[i] = reader.ReadUInt64();
        var scales = new float[count];
        for (var i = 0; i < count; i++)
            scales[i] = reader.ReadSingle();
        var components = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(count * EmbeddingSpace.Latent)).ToArray();
        return new(
            features,
            scales,
            components,
            ReadSteps(reader, EmbeddingSpace.Words * WordVectors.Size),
            ReadSteps(reader, EmbeddingSpace.Words),
            ReadSteps(reader, EmbeddingSpace.Words),
            ReadSteps(reader, EmbeddingSpace.Size * EmbeddingSpace.Size)
        );
    }

    // Steps of 1/32767 of the largest: coarse enough that the last bits, in which machines may differ, leave no trace.
    private static void WriteSteps(BinaryWriter writer, float[] numbers)
    {
        var step = numbers.Max(Math.Abs) is var most && most > 0 ? most / short.MaxValue : 1;
        writer.Write(step);
        foreach (var number in numbers)
            writer.Write((short)MathF.Round(number / step));
    }

    private static float[] ReadSteps(BinaryReader reader, int count)
    {
        var step = reader.ReadSingle();
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
            numbers[i] = reader.ReadInt16() * step;
        return numbers;
    }
}
