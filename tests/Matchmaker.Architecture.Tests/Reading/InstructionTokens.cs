using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Matchmaker.Architecture.Tests.Reading;

/// <summary>
/// Finds what the instructions of a method body name (ECMA-335, partition III): types, methods and fields.
/// </summary>
internal static class InstructionTokens
{
    private const int FirstByteOfTwo = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    public static List<EntityHandle> In(BlobReader body)
    {
        var tokens = new List<EntityHandle>();
        while (body.RemainingBytes > 0)
        {
            if (Token(ref body) is { } token)
                tokens.Add(token);
        }
        return tokens;
    }

    private static EntityHandle? Token(ref BlobReader body)
    {
        int code = body.ReadByte();
        if (code == FirstByteOfTwo)
            code = (code << 8) | body.ReadByte();
        var operand = Operands[(ushort)code];
        if (
            operand
            is OperandType.InlineType
                or OperandType.InlineMethod
                or OperandType.InlineField
                or OperandType.InlineTok
        )
            return MetadataTokens.EntityHandle(body.ReadInt32());
        var length = operand is OperandType.InlineSwitch ? sizeof(int) * body.ReadInt32() : Length(operand);
        body.Offset += length;
        return null;
    }

    private static int Length(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
