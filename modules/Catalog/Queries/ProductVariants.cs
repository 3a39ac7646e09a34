using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Queries;

/// <summary>Names the variants to modules that keep something beside each of them.</summary>
public sealed class ProductVariants(IDbContextFactory<CatalogDb> reading) : IProductVariants
{
    public async ValueTask<IReadOnlyList<Guid>> OfProductAsync(Transaction transaction, Guid productId, CancellationToken cancellationToken) =>
        await transaction.Context<CatalogDb>().Variants
            .Where(variant => variant.ProductId == productId)
            .OrderBy(variant => variant.Position)
            .Select(variant => variant.Id)
            .ToListAsync(cancellationToken);

    public async ValueTask<IReadOnlyList<Guid>> PageAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var variants = after is { } last ? db.Variants.Where(variant => variant.Id > last) : db.Variants;
        return await variants.OrderBy(variant => variant.Id).Select(variant => variant.Id).Take(count).ToListAsync(cancellationToken);
    }
}
