using CommunityKit.Cms.Checks;

namespace CommunityKit.Catalog.Queries;

/// <summary>Whether links in content lead to a product.</summary>
internal sealed class ProductLinks(ICatalogQueries catalog) : ILinkCheck
{
    private const string Products = "/products/";

    public async ValueTask<bool?> ExistsAsync(string path, CancellationToken cancellationToken)
    {
        if (!path.StartsWith(Products, StringComparison.Ordinal) || path[Products.Length..] is not { Length: > 0 } handle || handle.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        return await catalog.FindProductAsync(handle, cancellationToken) is not null;
    }
}
