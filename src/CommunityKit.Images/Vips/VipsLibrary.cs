using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CommunityKit.Images.Vips;

/// <summary>
/// Loads libvips and shuts what untrusted files must not reach. Call it in the worker process only: the library reads files that
/// nobody vouches for.
/// </summary>
internal static class VipsLibrary
{
    /// <summary>Names the library's file where it is not where the system looks.</summary>
    public const string PathVariable = "CK_VIPS_PATH";

    // Those whose decoders are small and fuzzed; everything else is blocked, even what the library trusts.
    private static readonly string[] Loaders =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif", "VipsForeignLoadNsgif"];

    private static nint _vips;
    private static nint _gobject;

    /// <summary>Loads and hardens the library.</summary>
    /// <returns>Its name and version.</returns>
    /// <exception cref="VipsException">It is absent or too old; the message says so.</exception>
    public static string Start()
    {
        var named = Environment.GetEnvironmentVariable(PathVariable);
        _vips = Load(named is { Length: > 0 } ? [named] : ["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"])
            ?? throw new VipsException(named is { Length: > 0 } ? $"{named} is not a library that can be loaded." : "libvips is not installed.");

        // Some builds are one file that exports both.
        _gobject = NativeLibrary.TryGetExport(_vips, "g_object_unref", out _)
            ? _vips
            : Load(["libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"]) ?? throw new VipsException("libvips came without GLib.");
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), static (name, _, _) => name switch
        {
            VipsNative.Vips => _vips,
            VipsNative.GObject => _gobject,
            _ => 0,
        });
        if (VipsNative.Init("ck-images") != 0)
        {
            throw new VipsException("libvips does not start.");
        }

        var version = string.Create(CultureInfo.InvariantCulture, $"libvips {VipsNative.Version(0)}.{VipsNative.Version(1)}.{VipsNative.Version(2)}");
        if (!NativeLibrary.TryGetExport(_vips, "vips_operation_block_set", out _))
        {
            throw new VipsException($"{version} is too old.");
        }

        Harden();
        return version;
    }

    private static void Harden()
    {
        VipsNative.SetConcurrency(1);
        VipsNative.SetCacheSize(0);
        VipsNative.BlockUntrusted(1);
        VipsNative.BlockOperation("VipsForeignLoad", 1);
        foreach (var loader in Loaders)
        {
            VipsNative.BlockOperation(loader, 0);
        }
    }

    private static nint? Load(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return null;
    }
}
