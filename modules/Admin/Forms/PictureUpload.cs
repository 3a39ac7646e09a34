using CommunityKit.Admin.Frame;
using CommunityKit.Files;

namespace CommunityKit.Admin.Forms;

/// <summary>A picture that was sent to the shop.</summary>
/// <param name="Path">Its path in the file store.</param>
/// <param name="Address">Its address below the tenant's root.</param>
public sealed record PictureUpload(string Path, string Address)
{
    private const string NotAllowed = "kind-not-allowed";

    /// <summary>Stores a picture.</summary>
    /// <exception cref="FileRefusedException">It is no picture, too large, or not what its name says.</exception>
    public static async Task<PictureUpload> StoreAsync(IFileStore files, IFormFile file, CancellationToken cancellationToken)
    {
        if (System.IO.Path.GetExtension(file.FileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            throw new FileRefusedException(NotAllowed, $"{file.FileName}: this field takes pictures only.");
        }

        await using var content = file.OpenReadStream();
        var stored = await files.SaveAsync(content, file.FileName, cancellationToken);
        return new PictureUpload(stored.Path, files.Url(stored.Path));
    }

    /// <summary>Why a file was refused, in the reader's language.</summary>
    public static string Explain(FileRefusedException refused, ModuleWords own) => own.Find("upload." + refused.Code) ?? refused.Message;
}
