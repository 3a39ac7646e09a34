using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using CommunityKit.Packaging.Problems;
using Microsoft.Win32.SafeHandles;

namespace CommunityKit.Packaging.Packages.Zip;

/// <summary>
/// Unpacks entries of one archive in one pass and counts every byte: the limits hold for what comes out, not for what headers say.
/// </summary>
internal sealed class ZipContent(SafeFileHandle file, ArchiveLimits limits)
{
    private const int BufferSize = 80 * 1024;

    private long _totalBytes;

    /// <summary>Unpacks an entry and returns the SHA-256 of its content.</summary>
    /// <exception cref="ProblemException">A limit is passed, or the content contradicts the headers or is damaged.</exception>
    public byte[] CopyTo(ZipEntry entry, Stream target, CancellationToken cancellationToken)
    {
        using var packed = new SliceStream(file, entry.DataOffset, entry.PackedBytes);
        using var content = entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : (Stream)packed;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var bytes = 0L;
            while (Read(content, buffer, entry) is var read and > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                bytes += read;
                _totalBytes += read;
                CheckLimits(entry, bytes, packed.Position);
                hash.AppendData(buffer, 0, read);
                target.Write(buffer, 0, read);
            }

            return bytes == entry.Bytes && packed.Position == entry.PackedBytes
                ? hash.GetHashAndReset()
                : throw new ProblemException(PackageProblems.SizesContradict(entry.Path));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Read(Stream content, byte[] buffer, ZipEntry entry)
    {
        try
        {
            return content.Read(buffer, 0, BufferSize);
        }
        catch (InvalidDataException e)
        {
            throw new ProblemException(PackageProblems.EntryDamaged(entry.Path), e);
        }
    }

    private void CheckLimits(ZipEntry entry, long bytes, long packedBytes)
    {
        if (bytes > limits.RatioFloorBytes && bytes / limits.Ratio > packedBytes)
            throw new ProblemException(PackageProblems.RatioTooHigh(entry.Path, limits.Ratio));
        if (bytes > limits.FileBytes)
            throw new ProblemException(PackageProblems.FileTooLarge(entry.Path, limits.FileBytes));
        if (_totalBytes > limits.TotalBytes)
            throw new ProblemException(PackageProblems.ContentTooLarge(limits.TotalBytes));
        if (bytes > entry.Bytes)
            throw new ProblemException(PackageProblems.SizesContradict(entry.Path));
    }
}
