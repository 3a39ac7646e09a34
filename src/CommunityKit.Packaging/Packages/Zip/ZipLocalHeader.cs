using System.Buffers.Binary;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Packages.Zip;

/// <summary>
/// The header in front of an entry's data (APPNOTE 4.3.7) and the descriptor behind the data of streamed entries (4.3.9), held against
/// the record in the directory.
/// </summary>
internal static class ZipLocalHeader
{
    public const uint Signature = 0x04034b50;

    private const int Size = 30;
    private const uint DescriptorSignature = 0x08074b50;
    private const int DescriptorSize = 12;

    /// <summary>Checks header and descriptor; returns where the entry's data begin and where its last byte ends.</summary>
    /// <exception cref="ProblemException">They contradict the record.</exception>
    public static (long Data, long End) Check(ZipSource source, ZipRecord record, ReadOnlySpan<byte> name, string path)
    {
        var header = source.Bytes(record.HeaderOffset, Size + name.Length).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Signature)
            throw ZipSource.Damaged();
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) != record.Flags
            || BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != record.Method
            || !header[Size..].SequenceEqual(name))
            throw new ProblemException(PackageProblems.HeadersContradict(path));

        var packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        var unpacked = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]);
        if ((packed, unpacked) != (record.PackedBytes, record.Bytes) && !(record.HasDescriptor && packed == 0 && unpacked == 0))
            throw new ProblemException(PackageProblems.SizesContradict(path));

        var data = record.HeaderOffset + Size + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var end = data + record.PackedBytes;
        return (data, record.HasDescriptor ? end + CheckDescriptor(source, record, end, path) : end);
    }

    /// <summary>Returns the length of the descriptor; its signature is optional.</summary>
    private static int CheckDescriptor(ZipSource source, ZipRecord record, long offset, string path)
    {
        var descriptor = source.Bytes(offset, DescriptorSize + 4).AsSpan();
        var isSigned = BinaryPrimitives.ReadUInt32LittleEndian(descriptor) == DescriptorSignature;
        var fields = isSigned ? descriptor[4..] : descriptor;
        return BinaryPrimitives.ReadUInt32LittleEndian(fields) == record.Crc
            && BinaryPrimitives.ReadUInt32LittleEndian(fields[4..]) == record.PackedBytes
            && BinaryPrimitives.ReadUInt32LittleEndian(fields[8..]) == record.Bytes
                ? DescriptorSize + (isSigned ? 4 : 0)
                : throw new ProblemException(PackageProblems.SizesContradict(path));
    }
}
