using System.Buffers.Binary;

namespace CommunityKit.Packaging.Packages.Zip;

/// <summary>The fixed part of a record in the central directory (APPNOTE 4.3.12).</summary>
internal readonly ref struct ZipRecord(ReadOnlySpan<byte> bytes)
{
    public const int Size = 46;

    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    private const ushort WinZipAes = 99;

    private const ushort EncryptedFlag = 1;
    private const ushort DescriptorFlag = 1 << 3;
    private const ushort StrongEncryptionFlag = 1 << 6;
    private const ushort Utf8Flag = 1 << 11;
    private const ushort MaskedHeadersFlag = 1 << 13;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public bool IsValid => UInt32(0) == 0x02014b50;

    public ushort Flags => UInt16(8);

    public ushort Method => UInt16(10);

    public uint Crc => UInt32(16);

    public uint PackedBytes => UInt32(20);

    public uint Bytes => UInt32(24);

    public ushort NameLength => UInt16(28);

    /// <summary>Length of the record with its name, extra field and comment.</summary>
    public int FullSize => Size + NameLength + UInt16(30) + UInt16(32);

    public ushort Disk => UInt16(34);

    public uint HeaderOffset => UInt32(42);

    /// <summary>Crc and sizes stand behind the data, because the writer could not seek.</summary>
    public bool HasDescriptor => (Flags & DescriptorFlag) != 0;

    public bool HasUtf8Name => (Flags & Utf8Flag) != 0;

    public bool IsEncrypted =>
        (Flags & (EncryptedFlag | StrongEncryptionFlag | MaskedHeadersFlag)) != 0 || Method == WinZipAes;

    /// <summary>The sizes or the place do not fit 32 bits, so they stand in an extra field.</summary>
    public bool IsZip64 => PackedBytes == uint.MaxValue || Bytes == uint.MaxValue || HeaderOffset == uint.MaxValue;

    /// <summary>A symbolic link, device, pipe or socket by its Unix mode, or a reparse point by its Windows attributes.</summary>
    public bool IsLinkOrDevice => (UInt32(38) >> 28) is not (0 or 4 or 8) || (UInt32(38) & 0x400) != 0;

    private ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[offset..]);

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[offset..]);
}
