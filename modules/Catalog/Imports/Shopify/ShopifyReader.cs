using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CommunityKit.Catalog.Imports.Files;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>Streams the products of a file. Holds the rows of one product at a time, and eight bytes for every handle it saw.</summary>
internal static class ShopifyReader
{
    public static async IAsyncEnumerable<ProductRows> ReadAsync(
        TextReader text, ShopifyColumns columns, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = new CsvRows(text, columns.Delimiter);
        var seen = new HashSet<ulong>();
        ProductRows? product = null;
        await file.ReadAsync(cancellationToken);
        while (await file.ReadAsync(cancellationToken) is { } cells)
        {
            var row = new ShopifyRow(file.Row, cells, columns);
            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var handle = HandleOf(row);
            if (handle.Length == 0)
            {
                tally.Lost(row.Number, columns.NameOf(ShopifyColumn.Handle), "handle-missing", $"Row {row.Number} names no product. Give it the handle of its product.");
                continue;
            }

            if (product is not null && product.Handle != handle)
            {
                yield return product;
                product = null;
            }

            product ??= new ProductRows(handle) { IsSecond = !seen.Add(HashOf(handle)) };
            product.Add(row);
        }

        if (product is not null)
        {
            yield return product;
        }
    }

    private static string HandleOf(ShopifyRow row)
    {
        var written = row[ShopifyColumn.Handle];
        return Handle.From(written.Length > 0 ? written : row[ShopifyColumn.Title]);
    }

    private static ulong HashOf(string handle) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(handle.AsSpan())));
}
