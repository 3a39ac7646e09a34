using System.Globalization;
using CommunityKit.Files;
using CommunityKit.Images;
using CommunityKit.Media.Assets;

namespace CommunityKit.Media.Storage;

/// <summary>
/// Where things lie in the module's folder: <c>assets/ID/VERSION/original.EXT</c> and the variants beside it, <c>uploads/</c> for what is
/// on its way. A file appears in one step or not at all. Thread-safe.
/// </summary>
internal sealed class MediaFiles(IModuleFolders folders)
{
    private readonly string _assets = Path.Combine(folders.Of(MediaModule.Id), "assets");
    private readonly string _uploads = Path.Combine(folders.Of(MediaModule.Id), "uploads");

    public string Uploads => Directory.CreateDirectory(_uploads).FullName;

    /// <summary>A name for a file that is on its way; nothing is there yet.</summary>
    public string NewFile() => Path.Combine(Uploads, Guid.NewGuid().ToString("N") + ".part");

    public string Original(Asset asset) => Path.Combine(FolderOf(asset.Id, asset.ContentVersion), "original" + asset.Extension);

    public string Variant(Guid id, string version, ImageVariant variant) => Path.Combine(
        FolderOf(id, version), "w" + variant.Width.ToString(CultureInfo.InvariantCulture) + variant.Format.Extension());

    /// <summary>Puts an inspected file in its place.</summary>
    public void Take(Inspected content, Guid id)
    {
        var folder = Directory.CreateDirectory(FolderOf(id, content.Hash[..16])).FullName;
        File.Move(content.File, Path.Combine(folder, "original" + content.Extension), overwrite: true);
    }

    public async Task WriteVariantAsync(Guid id, string version, ImageVariant variant, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var target = Variant(id, version, variant);
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            return;
        }

        var temporary = NewFile();
        await File.WriteAllBytesAsync(temporary, content, cancellationToken);
        File.Move(temporary, target, overwrite: true);
    }

    /// <summary>Deletes all of an asset, or one version of it.</summary>
    public void Delete(Guid id, string? version = null)
    {
        var folder = version is null ? Path.Combine(_assets, id.ToString("N")) : FolderOf(id, version);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void DeleteEverything()
    {
        foreach (var folder in new[] { _assets, _uploads }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string FolderOf(Guid id, string version) => Path.Combine(_assets, id.ToString("N"), version);
}
