using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>Walks the instructions of a method body.</summary>
internal static class IlReader
{
    private static readonly FrozenDictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    /// <summary>All instructions in order.</summary>
    /// <exception cref="InvalidDataException">The body holds something that is no instruction.</exception>
    public static IReadOnlyList<IlInstruction> Read(MethodBodyBlock body)
    {
        var instructions = new List<IlInstruction>();
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            if (code == 0xFE)
                code = 0xFE00 | il.ReadByte();
            if (!Operands.TryGetValue(code, out var operand))
                throw new InvalidDataException($"{code:x} is no instruction.");
            instructions.Add(new IlInstruction((ILOpCode)code, ReadOperand(ref il, operand)));
        }

        return instructions;
    }

    // Answers the token, the number of a local or argument, or 0 for operands that no check asks about.
    private static int ReadOperand(ref BlobReader il, OperandType operand)
    {
        switch (operand)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return il.ReadByte();
            case OperandType.InlineVar:
                return il.ReadUInt16();
            case OperandType.InlineI8 or OperandType.InlineR:
                il.ReadInt64();
                return 0;
            case OperandType.InlineSwitch:
                for (var count = il.ReadInt32(); count > 0; count--)
                    il.ReadInt32();
                return 0;
            default:
                return il.ReadInt32();
        }
    }
}
