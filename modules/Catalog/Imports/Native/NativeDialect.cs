using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Imports.Sheets;

namespace CommunityKit.Catalog.Imports.Native;

/// <summary>The sheet that <see cref="ProductExport"/> writes.</summary>
internal sealed class NativeDialect : IDialect
{
    public string Name => "communitykit";

    public bool Fits(Heading heading) => heading.HasAll(NativeColumns.Handle, NativeColumns.VariantId, NativeColumns.Values, NativeColumns.RelatedBothWays);

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new List<SheetRow>();
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            if (rows.Count > 0 && row[NativeColumns.Handle] != rows[0][NativeColumns.Handle])
            {
                yield return new NativeProduct(rows, shop);
                rows = [];
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return new NativeProduct(rows, shop);
        }
    }
}
