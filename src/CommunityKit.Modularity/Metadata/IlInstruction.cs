using System.Reflection.Metadata;
using System.Runtime.InteropServices;

namespace CommunityKit.Modularity.Metadata;

/// <summary>One instruction.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its token or index; 0 when it has none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IlInstruction(ILOpCode Code, int Operand);
