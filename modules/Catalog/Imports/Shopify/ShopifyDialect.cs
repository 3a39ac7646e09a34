using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CommunityKit.Catalog.Imports.Sheets;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>The product export of Shopify in its three headings. Holds the rows of one product at a time, and eight bytes for every handle it saw.</summary>
internal sealed class ShopifyDialect : IDialect
{
    public string Name => "shopify";

    public bool Fits(Heading heading) => new ShopifyColumns(heading.Names).IsShopify;

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var columns = new ShopifyColumns(sheet.Heading.Names);
        var seen = new HashSet<ulong>();
        ProductRows? product = null;
        await foreach (var each in sheet.RowsAsync(cancellationToken))
        {
            var row = new ShopifyRow(each.Number, each.Cells, columns);
            var handle = HandleOf(row);
            if (handle.Length == 0)
            {
                tally.Lost(row.Number, columns.NameOf(ShopifyColumn.Handle), "handle-missing", $"Row {row.Number} names no product. Give it the handle of its product.");
                continue;
            }

            if (product is not null && product.Handle != handle)
            {
                yield return ShopifyProduct.Parse(product, shop.Currency, shop.Culture);
                product = null;
            }

            product ??= new ProductRows(handle) { IsSecond = !seen.Add(HashOf(handle)) };
            product.Add(row);
        }

        if (product is not null)
        {
            yield return ShopifyProduct.Parse(product, shop.Currency, shop.Culture);
        }
    }

    private static string HandleOf(ShopifyRow row)
    {
        var written = row[ShopifyColumn.Handle];
        return Handle.From(written.Length > 0 ? written : row[ShopifyColumn.Title]);
    }

    private static ulong HashOf(string handle) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(handle.AsSpan())));
}
