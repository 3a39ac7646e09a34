using CommunityKit.ContentImport.Bodies;
using CommunityKit.Files;

namespace CommunityKit.ContentImport.Pictures;

/// <summary>Keeps pictures in the shop's file store, which keeps the same content once.</summary>
public sealed class StoredPictures(IFileStore files) : IPictureStore
{
    public async Task<PictureFile> AddAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await files.SaveAsync(content, name, cancellationToken);
            return new PictureFile(stored.Path, files.Url(stored.Path));
        }
        catch (FileRefusedException refused)
        {
            throw new PictureRefusedException(refused.Message);
        }
    }
}
