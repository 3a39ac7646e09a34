using System.Text.Json;
using CommunityKit.Images;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Storage;

namespace CommunityKit.Media.Uploads;

/// <summary>
/// Files that come in pieces. What has arrived is the length of the file on disk, so that a connection, a browser or the host may break off
/// at any byte and go on there. Thread-safe: a second sender of the same file is turned away.
/// </summary>
internal sealed class PendingUploads(MediaFiles files, IImageProcessor images, ISettings<MediaSettings> settings, TimeProvider clock)
{
    /// <summary>Bytes that a piece should have; one may have up to twice as many.</summary>
    public const int PieceBytes = 2 * 1024 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private long MaxBytes => Math.Max(images.Limits.MaxBytes, settings.Current.MaxVideoMegabytes * 1024L * 1024);

    /// <summary>Begins.</summary>
    /// <exception cref="MediaRefusedException">It would be too large; told before the first byte.</exception>
    public Guid Start(PendingUpload upload)
    {
        if (upload.Length <= 0 || upload.Length > MaxBytes)
        {
            throw new MediaRefusedException("too-large", $"Files may have 1 byte to {MaxBytes / 1024 / 1024} MB.");
        }

        var id = Guid.CreateVersion7();
        File.WriteAllBytes(PiecesOf(id), []);
        Write(id, upload);
        return id;
    }

    /// <summary>What is known about an upload and how many bytes have arrived; null when there is none.</summary>
    public (PendingUpload Upload, long Offset)? Find(Guid id)
    {
        try
        {
            var upload = JsonSerializer.Deserialize(File.ReadAllBytes(NoteOf(id)), UploadJson.Default.PendingUpload);
            return upload is null ? null : (upload, upload.AssetId is null ? new FileInfo(PiecesOf(id)).Length : upload.Length);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Takes a piece.</summary>
    /// <returns>How many bytes have arrived now; null when the piece does not begin there, or somebody else is sending.</returns>
    public async Task<long?> AppendAsync(Guid id, long length, long offset, Stream piece, CancellationToken cancellationToken)
    {
        FileStream target;
        try
        {
            target = new FileStream(PiecesOf(id), FileMode.Open, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }

        await using (target)
        {
            if (target.Length != offset)
            {
                return null;
            }

            target.Position = offset;
            var buffer = new byte[65536];
            int read;
            while (target.Position < Math.Min(length, offset + 2 * PieceBytes)
                && (read = await piece.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - target.Position)), cancellationToken)) > 0)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return target.Position;
        }
    }

    /// <summary>Takes the whole file away, for the library.</summary>
    public string TakeFile(Guid id)
    {
        var file = files.NewFile();
        File.Move(PiecesOf(id), file);
        return file;
    }

    /// <summary>Remembers what a file became, for a sender who did not hear the answer.</summary>
    public void Finish(Guid id, PendingUpload upload, Guid assetId) => Write(id, upload with { AssetId = assetId });

    /// <summary>Forgets an upload.</summary>
    public void Drop(Guid id)
    {
        File.Delete(NoteOf(id));
        File.Delete(PiecesOf(id));
    }

    /// <summary>Forgets what nobody went on with for a day.</summary>
    public void Sweep()
    {
        var oldest = clock.GetUtcNow() - Kept;
        foreach (var file in new DirectoryInfo(files.Uploads).EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest.UtcDateTime))
        {
            file.Delete();
        }
    }

    private void Write(Guid id, PendingUpload upload)
    {
        var temporary = files.NewFile();
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(upload, UploadJson.Default.PendingUpload));
        File.Move(temporary, NoteOf(id), overwrite: true);
    }

    private string NoteOf(Guid id) => Path.Combine(files.Uploads, id.ToString("N") + ".json");

    private string PiecesOf(Guid id) => Path.Combine(files.Uploads, id.ToString("N") + ".pieces");
}
