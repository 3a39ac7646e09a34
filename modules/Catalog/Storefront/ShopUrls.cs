using CommunityKit.Catalog.Views;
using CommunityKit.Files;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Catalog.Storefront;

/// <summary>Addresses of the catalog's pages and files, with the tenant's prefix. Thread-safe.</summary>
public sealed class ShopUrls(IFileStore files, IHttpContextAccessor http)
{
    public const string Products = "/products";
    public const string Categories = "/categories";
    public const string Brands = "/brands";

    /// <summary>Path of a product below the tenant's root.</summary>
    public static string ProductPath(string handle) => $"{Products}/{Uri.EscapeDataString(handle)}";

    /// <summary>Path of a product with a variant chosen.</summary>
    public static string VariantPath(string handle, string? sku, Guid id) =>
        $"{ProductPath(handle)}?variant={Uri.EscapeDataString(sku ?? id.ToString("N"))}";

    public static string CategoryPath(string handle) => $"{Categories}/{Uri.EscapeDataString(handle)}";

    public static string BrandPath(string handle) => $"{Brands}/{Uri.EscapeDataString(handle)}";

    /// <summary>Address of a path below the tenant's root.</summary>
    public string Of(string path) => (http.HttpContext?.Request.PathBase.ToUriComponent() ?? "") + path;

    public string Product(string handle) => Of(ProductPath(handle));

    public string Category(string handle) => Of(CategoryPath(handle));

    public string Brand(string handle) => Of(BrandPath(handle));

    /// <summary>Address of a file of the store, or null without one.</summary>
    public string? File(string? path) => string.IsNullOrEmpty(path) ? null : Of(files.Url(path));

    public Picture? Picture(string? file, LocalizedText alt) => File(file) is { } url ? new Picture(url, alt.For()) : null;
}
