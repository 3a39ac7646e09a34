using CommunityKit.Catalog.Queries;

namespace CommunityKit.Cms.Checks;

/// <summary>Links to products of the catalog.</summary>
public sealed class ProductLinks(ICatalogQueries catalog) : ILinkCheck
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
