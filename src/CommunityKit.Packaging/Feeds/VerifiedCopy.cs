using System.Security.Cryptography;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Feeds;

/// <summary>Takes a package out of a feed: never more bytes than announced, and only with the announced hash.</summary>
internal static class VerifiedCopy
{
    private const int BufferSize = 80 * 1024;

    /// <summary>Copies a package into a folder; the file appears under its name only when it is complete and right.</summary>
    public static async Task<string> SaveAsync(Stream source, FeedEntry entry, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, PackageLayout.FileName(entry.Manifest.Id, entry.Manifest.Version));
        var partial = $"{path}.{Guid.CreateVersion7():N}.part";
        try
        {
            var target = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
            await using (target)
            {
                await CopyAsync(source, target, entry, cancellationToken);
            }

            File.Move(partial, path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(PackageProblems.FileUnwritable(path), e);
        }
        finally
        {
            File.Delete(partial); // nothing is there after the move
        }
    }

    private static async Task CopyAsync(Stream source, FileStream target, FeedEntry entry, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        var bytes = 0L;
        while (await ReadAsync(source, buffer, entry, bytes, cancellationToken) is var read and > 0)
        {
            bytes += read;
            if (bytes > entry.Size)
                throw new ProblemException(PackageProblems.DownloadTooLong(entry.Feed, entry.File, entry.Size));

            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        if (bytes < entry.Size)
            throw new ProblemException(PackageProblems.DownloadTruncated(entry.Feed, entry.File, bytes, entry.Size));
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != entry.Sha256)
            throw new ProblemException(PackageProblems.DownloadTampered(entry.Feed, entry.File));
    }

    private static async ValueTask<int> ReadAsync(
        Stream source, byte[] buffer, FeedEntry entry, long bytes, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException e)
        {
            throw new ProblemException(PackageProblems.DownloadTruncated(entry.Feed, entry.File, bytes, entry.Size), e);
        }
    }
}
