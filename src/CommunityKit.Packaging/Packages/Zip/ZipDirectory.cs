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
    private const int MaxNameBytes = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ZipSource _source;
    private readonly ArchiveLimits _limits;
    private readonly List<ZipEntry> _entries = [];
    private readonly List<(long Start, long End, string Path)> _extents = [];
    private long _totalBytes;

    private ZipDirectory(ZipSource source, ArchiveLimits limits)
    {
        _source = source;
        _limits = limits;
    }

    /// <summary>The files of the archive; folders are left out.</summary>
    /// <exception cref="ProblemException">The archive is damaged, hostile or uses what packages may not use.</exception>
    public static IReadOnlyList<ZipEntry> Read(SafeFileHandle file, long length, ArchiveLimits limits)
    {
        var directory = new ZipDirectory(new ZipSource(file, length), limits);
        directory.ReadRecords();
        directory.CheckOverlaps();
        if (PackagePath.Collision(directory._entries.Select(entry => entry.Path)) is { } twins)
            throw new ProblemException(PackageProblems.PathTwice(twins.First, twins.Second));

        return directory._entries;
    }

    private void ReadRecords()
    {
        var (count, start, end) = ZipEnd.Find(_source);
        if (count > _limits.Entries)
            throw new ProblemException(PackageProblems.TooManyEntries(count, _limits.Entries));

        var offset = start;
        for (var i = 0; i < count; i++)
        {
            if (offset + ZipRecord.Size > end)
                throw ZipSource.Damaged();

            var record = new ZipRecord(_source.Bytes(offset, ZipRecord.Size));
            if (!record.IsValid || offset + record.FullSize > end)
                throw ZipSource.Damaged();

            Add(record, _source.Bytes(offset + ZipRecord.Size, record.NameLength), start);
            offset += record.FullSize;
        }

        if (offset != end)
            throw ZipSource.Damaged();
    }

    private void Add(ZipRecord record, byte[] name, long directoryStart)
    {
        var partName = Decode(name, record.HasUtf8Name);
        CheckFeatures(record, partName);

        // Names in a .nupkg are OPC part names; a percent sign in them stands for an encoded character, once.
        var isFolder = partName.EndsWith('/');
        var path = Uri.UnescapeDataString(isFolder ? partName[..^1] : partName);
        if (PackagePath.Fault(path) is { } fault)
            throw new ProblemException(fault);
        if (record.IsLinkOrDevice)
            throw new ProblemException(PackageProblems.EntryIsLink(path));
        if ((record.Method == ZipRecord.Stored && record.PackedBytes != record.Bytes) || (isFolder && record.Bytes != 0))
            throw new ProblemException(PackageProblems.SizesContradict(path));

        var (data, end) = ZipLocalHeader.Check(_source, record, name, path);
        if (end > directoryStart)
            throw ZipSource.Damaged();

        _extents.Add((record.HeaderOffset, end, path));
        if (isFolder)
            return;

        _totalBytes += record.Bytes;
        if (record.Bytes > _limits.FileBytes)
            throw new ProblemException(PackageProblems.FileTooLarge(path, _limits.FileBytes));
        if (_totalBytes > _limits.TotalBytes)
            throw new ProblemException(PackageProblems.ContentTooLarge(_limits.TotalBytes));

        _entries.Add(new ZipEntry(path, record.Method == ZipRecord.Deflated, data, record.PackedBytes, record.Bytes));
    }

    private static void CheckFeatures(ZipRecord record, string name)
    {
        if (record.IsEncrypted)
            throw new ProblemException(PackageProblems.EntryEncrypted(name));
        if (record.IsZip64)
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("zip64"));
        if (record.Disk != 0)
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted("multi-volume"));
        if (record.Method is not (ZipRecord.Stored or ZipRecord.Deflated))
            throw new ProblemException(PackageProblems.ZipFeatureNotAccepted($"method {record.Method}"));
    }

    private static string Decode(byte[] name, bool isUtf8)
    {
        if (name.Length is 0 or > MaxNameBytes)
            throw new ProblemException(PackageProblems.PathTooLong(Encoding.Latin1.GetString(name), PackagePath.MaxLength));

        try
        {
            // Without the flag the encoding is anyone's guess (OEM code page), so only ASCII is sure.
            return isUtf8 || Ascii.IsValid(name)
                ? StrictUtf8.GetString(name)
                : throw new ProblemException(PackageProblems.PathHasBadCharacter(Encoding.Latin1.GetString(name)));
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(PackageProblems.PathHasBadCharacter(Encoding.Latin1.GetString(name)), e);
        }
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
}
