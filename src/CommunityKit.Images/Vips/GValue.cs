using System.Runtime.InteropServices;

namespace CommunityKit.Images.Vips;

/// <summary>GLib's typed value; 24 bytes on every 64-bit system.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public const nuint Boolean = 20;
    public const nuint Int = 24;
    public const nuint String = 64;

    public nuint Type;
    public ulong First;
    public ulong Second;
}
