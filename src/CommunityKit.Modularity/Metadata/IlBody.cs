using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace CommunityKit.Modularity.Metadata;

/// <summary>The instructions of a method, and where control can arrive other than from the instruction before.</summary>
internal sealed class IlBody
{
    private static readonly FrozenDictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (int)(ushort)code.Value);

    private readonly List<IlInstruction> _instructions = [];
    private readonly HashSet<int> _entries = [];

    private IlBody(MethodBodyBlock body)
    {
        LocalSignature = body.LocalSignature;
        foreach (var region in body.ExceptionRegions)
        {
            _entries.Add(region.HandlerOffset);
            if (region.Kind == ExceptionRegionKind.Filter)
                _entries.Add(region.FilterOffset);
        }
    }

    public IReadOnlyList<IlInstruction> Instructions => _instructions;

    public StandaloneSignatureHandle LocalSignature { get; }

    /// <summary>True when a branch or an exception leads to an offset.</summary>
    public bool IsEntry(int offset) => _entries.Contains(offset);

    /// <summary>Reads a body.</summary>
    /// <exception cref="InvalidDataException">It holds something that is no instruction.</exception>
    public static IlBody Read(MethodBodyBlock body)
    {
        var result = new IlBody(body);
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            var offset = il.Offset;
            int code = il.ReadByte();
            if (code == 0xFE)
                code = 0xFE00 | il.ReadByte();
            if (!Codes.TryGetValue(code, out var known))
                throw new InvalidDataException($"{code:x} is no instruction.");
            result._instructions.Add(new IlInstruction(offset, (ILOpCode)code, result.ReadOperand(ref il, known.OperandType)));
        }

        return result;
    }

    /// <summary>What an instruction does to the stack, as the specification lists it.</summary>
    public static OpCode Describe(ILOpCode code) => Codes[(int)code];

    private int ReadOperand(ref BlobReader il, OperandType operand)
    {
        switch (operand)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return il.ReadByte();
            case OperandType.InlineVar:
                return il.ReadUInt16();
            case OperandType.ShortInlineBrTarget:
                var near = il.ReadSByte();
                _entries.Add(il.Offset + near);
                return 0;
            case OperandType.InlineBrTarget:
                var far = il.ReadInt32();
                _entries.Add(il.Offset + far);
                return 0;
            case OperandType.InlineSwitch:
                ReadSwitch(ref il);
                return 0;
            case OperandType.InlineI8 or OperandType.InlineR:
                il.ReadInt64();
                return 0;
            default:
                return il.ReadInt32();
        }
    }

    private void ReadSwitch(ref BlobReader il)
    {
        var distances = new int[Math.Min(il.ReadUInt32(), (uint)il.RemainingBytes / sizeof(int))];
        for (var index = 0; index < distances.Length; index++)
            distances[index] = il.ReadInt32();
        foreach (var distance in distances)
            _entries.Add(il.Offset + distance);
    }
}
