using System.Runtime.CompilerServices;

namespace CommunityKit.Images.Vips;

/// <summary>Bytes that the garbage collector does not move, for native code that reads them later.</summary>
internal sealed class PinnedBytes(int length)
{
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(length, pinned: true);

    public int Length => _bytes.Length;

    public Span<byte> Span => _bytes;

    public unsafe byte* Pointer => (byte*)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(_bytes));
}
