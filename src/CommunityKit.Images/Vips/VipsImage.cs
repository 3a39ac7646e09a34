using System.Runtime.InteropServices;

namespace CommunityKit.Images.Vips;

/// <summary>An image of libvips; decoded only as far as it is read.</summary>
internal sealed class VipsImage(nint handle) : IDisposable
{
    public nint Handle { get; } = handle;

    public int Width => VipsNative.Width(Handle);

    public int Height => VipsNative.Height(Handle);

    /// <summary>
    /// Removes every field that could tell something about the picture. The savers' own switch does not: libvips 8.14 writes EXIF with
    /// the place into WebP even when told to strip.
    /// </summary>
    public void RemoveMetadata()
    {
        foreach (var field in Fields().Where(IsMetadata))
        {
            _ = VipsNative.RemoveField(Handle, field);
        }
    }

    public void Dispose() => VipsNative.Release(Handle);

    private static bool IsMetadata(string field) =>
        field.StartsWith("exif-", StringComparison.Ordinal) || field.StartsWith("png-comment", StringComparison.Ordinal)
        || field is "xmp-data" or "iptc-data" or "icc-profile-data" or "photoshop-data" or "gif-comment" or "heif-thumbnail" or "jpeg-thumbnail-data";

    private unsafe List<string> Fields()
    {
        var names = VipsNative.FieldNames(Handle);
        var fields = new List<string>();
        for (var at = (nint*)names; at is not null && *at != 0; at++)
        {
            fields.Add(Marshal.PtrToStringUTF8(*at)!);
        }

        VipsNative.FreeNames(names);
        return fields;
    }
}
