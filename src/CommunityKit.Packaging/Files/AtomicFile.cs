using System.Text;

namespace CommunityKit.Packaging.Files;

/// <summary>
/// Writes whole files so that a reader, or the next start after a crash, finds the old content or the new one, never a part: a temporary
/// file beside the target, flushed to the disk, then renamed over it.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="bytes">The new content.</param>
    public static void Write(string path, ReadOnlyMemory<byte> bytes) => Write(path, stream => stream.Write(bytes.Span));

    /// <summary>Writes a text file, UTF-8.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="text">The new content.</param>
    /// <param name="mode">Who may read and write it; the process's default when null. Ignored on Windows.</param>
    public static void Write(string path, string text, UnixFileMode? mode = null) =>
        Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), mode);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="write">Writes the new content; when it throws, the old file stays.</param>
    /// <param name="mode">Who may read and write it; the process's default when null. Ignored on Windows.</param>
    public static void Write(string path, Action<Stream> write, UnixFileMode? mode = null)
    {
        var temporary = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, Options(mode)))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        return options;
    }
}
