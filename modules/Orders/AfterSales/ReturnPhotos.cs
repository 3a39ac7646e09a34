using CommunityKit.Files;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.AfterSales;

/// <summary>
/// Photos of a return. They lie in the shop's file store under a name that nobody can guess and are shown through the order's own page only.
/// </summary>
internal sealed class ReturnPhotos(IFileStore files, IStringLocalizer<OrdersModule> text)
{
    public const int Most = 6;
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".png"] = "image/png", [".webp"] = "image/webp",
    };

    /// <summary>What is wrong with the files, in the reader's language; null if nothing.</summary>
    public string? Check(IReadOnlyList<IFormFile> photos) =>
        photos.Count > Most ? text["returns.photos.many", Most].Value
        : photos.FirstOrDefault(photo => photo.Length > MaxBytes) is { } large ? text["returns.photos.large", large.FileName, MaxBytes / 1024 / 1024].Value
        : photos.FirstOrDefault(photo => !Kinds.ContainsKey(Path.GetExtension(photo.FileName))) is { } odd ? text["returns.photos.kind", odd.FileName].Value
        : null;

    /// <summary>Stores checked files.</summary>
    /// <exception cref="FileRefusedException">The content is not what the name says.</exception>
    public async Task<IReadOnlyList<string>> SaveAsync(IReadOnlyList<IFormFile> photos, CancellationToken cancellationToken)
    {
        var paths = new List<string>();
        foreach (var photo in photos)
        {
            await using var content = photo.OpenReadStream();
            var name = Guid.NewGuid().ToString("N") + Path.GetExtension(photo.FileName).ToLowerInvariant();
            paths.Add((await files.SaveAsync(content, name, cancellationToken)).Path);
        }

        return paths;
    }

    /// <summary>A photo and its type; null when there is none.</summary>
    public (Stream Content, string Type)? Open(Return back, int index) =>
        index >= 0 && index < back.Photos.Count && files.Open(back.Photos[index]) is { } content
            ? (content, Kinds.GetValueOrDefault(Path.GetExtension(back.Photos[index]), "application/octet-stream"))
            : null;
}
