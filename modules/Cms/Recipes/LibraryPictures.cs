using CommunityKit.Cms.Exchange;
using CommunityKit.Media.Assets;
using CommunityKit.Recipes;

namespace CommunityKit.Cms.Recipes;

/// <summary>Pictures of a recipe in the media library, each under an id that is made of its content.</summary>
internal sealed class LibraryPictures(IMedia media) : IRecipePictures
{
    public async Task<string> TakeAsync(RecipeStepContext context, string file, CancellationToken cancellationToken)
    {
        await using var content = context.OpenFile(file);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        var name = Path.GetFileName(file);
        var id = ContentId.Of("recipe picture", name, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))));
        if ((await media.FindAsync([id], cancellationToken)).TryGetValue(id, out var known))
        {
            return known.Path;
        }

        if (context.DryRun)
        {
            return MediaAddress.Of(id, name);
        }

        bytes.Position = 0;
        try
        {
            return (await media.KeepAsync(id, bytes, name, new AssetFacts(), cancellationToken)).Path;
        }
        catch (MediaRefusedException refused)
        {
            throw new FormatException(refused.Message, refused);
        }
    }
}
