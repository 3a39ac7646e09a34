using System.Reflection.Metadata;
using System.Runtime.InteropServices;

namespace CommunityKit.Modularity.Metadata;

/// <summary>One instruction.</summary>
/// <param name="Offset">Its place in the body, in bytes.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its token, or the number of an argument or local; 0 when it has none that a check asks about.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IlInstruction(int Offset, ILOpCode Code, int Operand);
