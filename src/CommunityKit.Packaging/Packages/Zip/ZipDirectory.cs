using System.Buffers.Binary;
using System.Text;
using CommunityKit.Packaging.Problems;
using Microsoft.Win32.SafeHandles;

namespace CommunityKit.Packaging.Packages.Zip;

/// <summary>
/// Reads the directory of an archive and refuses everything a package has no use for. Stricter than
/// <see cref="System.IO.Compression.ZipArchive"/> on purpose: that reader holds the whole directory before limits could be applied,
/// does not compare the two headers of an entry, and does not show entries that share their bytes.
/// </summary>
internal sealed class ZipDirectory
{
    private const int EndSize = 22;
    private const uint EndSignature = 0x06054b50;
    private const uint LocalSignature = 0x04034b50;
    private const int MaxNameBytes = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SafeFileHandle _file;
    private readonly long _length;
    private readonly ArchiveLimits _limits;
    private readonly List<ZipEntry> _entries = [];
    private readonly List<(long Start, long End, string Path)> _extents = [];
    private long _totalBytes;

    private ZipDirectory(SafeFileHandle file, long length, ArchiveLimits limits)
    {
        _file = file;
        _length = length;
        _limits = limits;
    }

    /// <summary>The files of the archive; folders are left out.</summary>
    /// <exception cref="ProblemException">The archive is damaged, hostile or uses what packages may not use.</exception>
    public static IReadOnlyList<ZipEntry> Read(SafeFileHandle file, long length, ArchiveLimits limits)
    {
        var directory = new ZipDirectory(file, length, limits);
        directory.ReadRecords();
        directory.CheckOverlaps();
        if (PackagePath.Collision(directory._entries.Select(entry => entry.Path)) is { } twins)
            throw new ProblemException(PackageProblems.PathTwice(twins.First, twins.Second));

        return directory._entries;
    }

    private void ReadRecords()
    {
        var (count, start, end) = FindDirectory();
        if (count > _limits.Entries)
            throw new ProblemException(PackageProblems.TooManyEntries(count, _limits.Entries));

        var offset = start;
        for (var i = 0; i < count; i++)
        {
            if (offset + ZipRecord.Size > end)
                throw Damaged();

            var record = new ZipRecord(Bytes(offset, ZipRecord.Size));
            if (!record.IsValid || offset + ZipRecord.Size + record.NameLength + record.ExtraLength + record.CommentLength > end)
                throw Damaged();

            Add(record, Bytes(offset + ZipRecord.Size, record.NameLength), start);
            offset += ZipRecord.Size + record.NameLength + record.ExtraLength + record.CommentLength;
        }

        if (offset != end)
            throw Damaged();
    }

    private (int Count, long Start, long End) FindDirectory()
    {
        var tail = Bytes(Math.Max(0, _length - EndSize - ushort.MaxValue), (int)Math.Min(_length, EndSize + ushort.MaxValue));
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature
                || BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != end.Length - EndSize)
                continue;

            var disks = BinaryPrimitives.ReadUInt32LittleEndian(end[4..]);
            var countHere = BinaryPrimitives.ReadUInt16LittleEndian(end[8..]);
            var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
            var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue)
                throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("zip64"));
            if (disks != 0 || countHere != count)
                throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("multi-volume"));

            var endOffset = _length - tail.Length + at;
            return start + (long)size == endOffset ? (count, start, endOffset) : throw Damaged();
        }

        throw new ProblemException(StartsLikeZip() ? PackageProblems.ZipTruncated() : PackageProblems.NotAZip());
    }

    private void Add(ZipRecord record, byte[] nameBytes, long directoryStart)
    {
        var name = Decode(nameBytes, record.Flags);
        if (record.IsEncrypted)
            throw new ProblemException(PackageProblems.EntryEncrypted(name));
        if (record.IsZip64)
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("zip64"));
        if (record.Disk != 0)
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("multi-volume"));
        if (record.Method is not (ZipRecord.Stored or ZipRecord.Deflated))
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted($"method {record.Method}"));

        // Names in a .nupkg are OPC part names, percent-encoded once.
        var isFolder = name.EndsWith('/');
        var path = Uri.UnescapeDataString(isFolder ? name[..^1] : name);
        if (PackagePath.Fault(path) is { } fault)
            throw new ProblemException(fault);
        if (record.IsLinkOrDevice)
            throw new ProblemException(PackageProblems.EntryIsLink(path));
        if ((record.Method == ZipRecord.Stored && record.PackedBytes != record.Bytes) || (isFolder && record.Bytes != 0))
            throw new ProblemException(PackageProblems.SizesContradict(path));

        var data = CheckLocalHeader(record, nameBytes, path, directoryStart);
        if (isFolder)
            return;

        _totalBytes += record.Bytes;
        if (record.Bytes > _limits.FileBytes)
            throw new ProblemException(PackageProblems.FileTooLarge(path, _limits.FileBytes));
        if (_totalBytes > _limits.TotalBytes)
            throw new ProblemException(PackageProblems.ContentTooLarge(_limits.TotalBytes));

        _entries.Add(new ZipEntry(path, record.Method == ZipRecord.Deflated, data, record.PackedBytes, record.Bytes));
    }

    private static string Decode(byte[] name, ushort flags)
    {
        if (name.Length is 0 or > MaxNameBytes)
            throw new ProblemException(PackageProblems.PathTooLong(Encoding.Latin1.GetString(name), PackagePath.MaxLength));

        try
        {
            // Without the flag the encoding is anyone's guess (OEM code page), so only ASCII is sure.
            return (flags & ZipRecord.Utf8Flag) != 0 || Ascii.IsValid(name)
                ? StrictUtf8.GetString(name)
                : throw new ProblemException(PackageProblems.PathHasBadCharacter(Encoding.Latin1.GetString(name)));
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(PackageProblems.PathHasBadCharacter(Encoding.Latin1.GetString(name)), e);
        }
    }

    /// <summary>Holds the entry's own header against its record in the directory; returns where its data begin.</summary>
    private long CheckLocalHeader(ZipRecord record, byte[] name, string path, long directoryStart)
    {
        const int size = 30;
        long start = record.HeaderOffset;
        if (start + size + name.Length > directoryStart)
            throw Damaged();

        var header = Bytes(start, size + name.Length).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature)
            throw Damaged();
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) != record.Flags
            || BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != record.Method
            || !header[size..].SequenceEqual(name))
            throw new ProblemException(PackageProblems.HeadersContradict(path));

        var hasDescriptor = (record.Flags & ZipRecord.DescriptorFlag) != 0;
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        var unpacked = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]);
        if ((packed, unpacked) != (record.PackedBytes, record.Bytes) && !(hasDescriptor && packed == 0 && unpacked == 0))
            throw new ProblemException(PackageProblems.SizesContradict(path));

        var data = start + size + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var end = data + record.PackedBytes + (hasDescriptor ? CheckDescriptor(record, data + record.PackedBytes, path) : 0);
        if (end > directoryStart)
            throw Damaged();

        _extents.Add((start, end, path));
        return data;
    }

    /// <summary>Checks the sizes that follow the data of a streamed entry; returns the length of that descriptor.</summary>
    private int CheckDescriptor(ZipRecord record, long offset, string path)
    {
        const uint signature = 0x08074b50;
        const int size = 12;
        var descriptor = Bytes(offset, size + 4).AsSpan();
        var isSigned = BinaryPrimitives.ReadUInt32LittleEndian(descriptor) == signature;
        var fields = isSigned ? descriptor[4..] : descriptor;
        return BinaryPrimitives.ReadUInt32LittleEndian(fields) == record.Crc
            && BinaryPrimitives.ReadUInt32LittleEndian(fields[4..]) == record.PackedBytes
            && BinaryPrimitives.ReadUInt32LittleEndian(fields[8..]) == record.Bytes
                ? size + (isSigned ? 4 : 0)
                : throw new ProblemException(PackageProblems.SizesContradict(path));
    }

    /// <summary>Entries that share bytes unpack to many times the size of the archive without any high compression ratio.</summary>
    private void CheckOverlaps()
    {
        _extents.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = 1; i < _extents.Count; i++)
        {
            if (_extents[i].Start < _extents[i - 1].End)
                throw new ProblemException(PackageProblems.EntriesOverlap(_extents[i - 1].Path, _extents[i].Path));
        }
    }

    private bool StartsLikeZip() =>
        _length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(Bytes(0, 4)) == LocalSignature;

    private byte[] Bytes(long offset, int count)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            var n = RandomAccess.Read(_file, bytes.AsSpan(read), offset + read);
            read += n > 0 ? n : throw Damaged();
        }

        return bytes;
    }

    private static ProblemException Damaged() => new(PackageProblems.ZipDamaged());
}
