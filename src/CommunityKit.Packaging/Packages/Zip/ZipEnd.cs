using System.Buffers.Binary;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Packages.Zip;

/// <summary>The record at the end of an archive that says where its directory is (APPNOTE 4.3.16).</summary>
/// <param name="Count">Number of records in the directory.</param>
/// <param name="Start">Where the directory begins.</param>
/// <param name="End">Where it ends and this record begins.</param>
internal sealed record ZipEnd(int Count, long Start, long End)
{
    private const int Size = 22;
    private const uint Signature = 0x06054b50;

    /// <summary>Finds the record; the archive must end with it and its comment, and the directory must lie right before it.</summary>
    /// <exception cref="ProblemException">There is none, or it asks for something that packages may not use.</exception>
    public static ZipEnd Find(ZipSource source)
    {
        var length = (int)Math.Min(source.Length, Size + ushort.MaxValue);
        var tail = source.Bytes(source.Length - length, length);
        for (var at = tail.Length - Size; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) == Signature
                && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - Size)
                return Read(record, source.Length - record.Length);
        }

        throw new ProblemException(BeginsLikeZip(source) ? PackageProblems.ZipTruncated() : PackageProblems.NotAZip());
    }

    private static ZipEnd Read(ReadOnlySpan<byte> record, long end)
    {
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(record[4..]);
        var countHere = BinaryPrimitives.ReadUInt16LittleEndian(record[8..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue)
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("zip64"));
        if (disks != 0 || countHere != count)
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("multi-volume"));

        return start + (long)size == end ? new ZipEnd(count, start, end) : throw ZipSource.Damaged();
    }

    private static bool BeginsLikeZip(ZipSource source) =>
        source.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(source.Bytes(0, 4)) == ZipLocalHeader.Signature;
}
