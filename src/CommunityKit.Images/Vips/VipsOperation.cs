using System.Runtime.InteropServices;

namespace CommunityKit.Images.Vips;

/// <summary>One call of libvips: set the inputs, run, take the output.</summary>
internal sealed class VipsOperation : IDisposable
{
    private static readonly nuint ImageType = VipsNative.TypeOf("VipsImage");
    private static readonly nuint BlobType = VipsNative.TypeOf("VipsBlob");

    private nint _handle;
    private bool _isBuilt;

    public VipsOperation(string name)
    {
        _handle = VipsNative.NewOperation(name);
        if (_handle == 0)
        {
            throw Failure();
        }
    }

    public static VipsException Failure()
    {
        var text = Marshal.PtrToStringUTF8(VipsNative.ErrorText()) ?? "";
        VipsNative.ClearErrors();
        return new VipsException(text.Trim());
    }

    public VipsOperation With(string name, int number)
    {
        var value = Of(GValue.Int);
        VipsNative.SetInt(ref value, number);
        return Set(name, ref value);
    }

    public VipsOperation With(string name, bool isTrue)
    {
        var value = Of(GValue.Boolean);
        VipsNative.SetBoolean(ref value, isTrue ? 1 : 0);
        return Set(name, ref value);
    }

    public VipsOperation With(string name, string text)
    {
        var value = Of(GValue.String);
        VipsNative.SetString(ref value, text);
        return Set(name, ref value);
    }

    public VipsOperation With(string name, VipsImage image)
    {
        var value = Of(ImageType);
        VipsNative.SetObject(ref value, image.Handle);
        return Set(name, ref value);
    }

    /// <summary>Bytes that stay where they are until everything made from them is gone.</summary>
    public unsafe VipsOperation With(string name, PinnedBytes bytes)
    {
        var blob = VipsNative.NewBlob(0, bytes.Pointer, (nuint)bytes.Length);
        var value = Of(BlobType);
        VipsNative.SetBoxed(ref value, blob);
        VipsNative.ReleaseArea(blob);
        return Set(name, ref value);
    }

    /// <summary>Runs and takes the image.</summary>
    public VipsImage Image()
    {
        Build();
        var value = Of(ImageType);
        VipsNative.GetProperty(_handle, "out", ref value);
        var image = VipsNative.DuplicateObject(ref value);
        VipsNative.UnsetValue(ref value);
        return new VipsImage(image);
    }

    /// <summary>Runs and takes the bytes.</summary>
    public byte[] Bytes()
    {
        Build();
        var value = Of(BlobType);
        VipsNative.GetProperty(_handle, "buffer", ref value);
        var data = VipsNative.BlobData(VipsNative.GetBoxed(ref value), out var length);
        var bytes = new byte[checked((int)length)];
        Marshal.Copy(data, bytes, 0, bytes.Length);
        VipsNative.UnsetValue(ref value);
        return bytes;
    }

    public void Dispose()
    {
        if (_isBuilt)
        {
            VipsNative.ReleaseOutputs(_handle);
        }

        VipsNative.Release(_handle);
    }

    private static GValue Of(nuint type)
    {
        var value = default(GValue);
        VipsNative.InitValue(ref value, type);
        return value;
    }

    private VipsOperation Set(string name, ref GValue value)
    {
        VipsNative.SetProperty(_handle, name, ref value);
        VipsNative.UnsetValue(ref value);
        return this;
    }

    private void Build()
    {
        var failed = VipsNative.BuildOperation(ref _handle) != 0;
        _isBuilt = true;
        if (failed)
        {
            throw Failure();
        }
    }
}
