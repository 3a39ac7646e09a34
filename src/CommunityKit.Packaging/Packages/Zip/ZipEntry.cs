namespace CommunityKit.Packaging.Packages.Zip;

/// <summary>A file of an archive whose name, headers and place in the archive have been checked.</summary>
/// <param name="Path">Its name, percent-decoded once and without fault.</param>
/// <param name="IsDeflated">Deflated, or stored as it is.</param>
/// <param name="DataOffset">Where its packed bytes begin.</param>
/// <param name="PackedBytes">How many they are.</param>
/// <param name="Bytes">How many bytes it claims to have unpacked.</param>
internal sealed record ZipEntry(string Path, bool IsDeflated, long DataOffset, long PackedBytes, long Bytes);
