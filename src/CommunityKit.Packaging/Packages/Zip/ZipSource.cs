using CommunityKit.Packaging.Problems;
using Microsoft.Win32.SafeHandles;

namespace CommunityKit.Packaging.Packages.Zip;

/// <summary>The bytes of an archive at given places.</summary>
internal sealed class ZipSource(SafeFileHandle file, long length)
{
    public long Length => length;

    /// <summary>A refusal that names no entry, because the structure around the entries is wrong.</summary>
    public static ProblemException Damaged() => new(PackageProblems.ZipDamaged());

    /// <summary>Exactly these bytes.</summary>
    /// <exception cref="ProblemException">The archive ends before.</exception>
    public byte[] Bytes(long offset, int count)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            var n = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            read += n > 0 ? n : throw Damaged();
        }

        return bytes;
    }
}
