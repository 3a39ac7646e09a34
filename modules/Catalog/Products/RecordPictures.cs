using CommunityKit.Catalog.Admin;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Events;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Uses;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Products;

/// <summary>Tells the media library what products show, so that nobody deletes it there.</summary>
internal sealed class RecordPictures(IMediaUses uses) : IEventHandler<ProductChanged>, IEventHandler<ProductUnpublished>
{
    public ValueTask HandleAsync(ProductChanged domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        RecordAsync(domainEvent.ProductId, transaction, cancellationToken);

    public ValueTask HandleAsync(ProductUnpublished domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        RecordAsync(domainEvent.ProductId, transaction, cancellationToken);

    private async ValueTask RecordAsync(Guid id, Transaction transaction, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CatalogDb>();
        var product = await db.Products.Where(p => p.Id == id).Select(p => new { p.Title, p.Description }).FirstOrDefaultAsync(cancellationToken);
        var files = await db.Images.Where(i => i.ProductId == id && i.File != null).Select(i => i.File).ToListAsync(cancellationToken);
        var texts = product is null ? [] : product.Description.Cultures.Select(product.Description.Exactly);
        await uses.SetAsync(
            transaction,
            new MediaUse($"catalog.product:{id:N}", product?.Title.For() ?? "", $"/admin/{ProductList.Path}/{id}"),
            [.. files.Concat(texts).SelectMany(MediaAddress.In)],
            cancellationToken);
    }
}
