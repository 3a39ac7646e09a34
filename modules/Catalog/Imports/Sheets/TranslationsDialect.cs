using System.Runtime.CompilerServices;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>Texts of products in further languages, a row per product and language, as Spree exports them.</summary>
internal sealed class TranslationsDialect : IDialect
{
    private static readonly HashSet<string> Taken = new(["slug", "locale", "name", "description", "meta_title", "meta_description"], StringComparer.OrdinalIgnoreCase);

    public string Name => "translations";

    public bool Fits(Heading heading) => heading.HasAll("slug", "locale", "name") && !heading.Has("price");

    public async IAsyncEnumerable<ImportedProduct> ReadAsync(
        Sheet sheet, SheetShop shop, ImportTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Goods? goods = null;
        await foreach (var row in sheet.RowsAsync(cancellationToken))
        {
            var handle = Handle.From(row["slug"]);
            if (goods is not null && goods.Handle != handle)
            {
                yield return goods;
                goods = null;
            }

            goods ??= new Goods(handle, row, shop) { OnlyAdds = true, Subtitle = null };
            var culture = row["locale"].Replace('_', '-');
            if (culture.Length is < 2 or > 35 || !culture.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                goods.Cells.Error(row, "locale", "language-unknown", $"“{culture}” is no language. Write its code, for example de or zh-CN.");
                continue;
            }

            goods.Last = row.Number;
            goods.Title = goods.Title.With(culture, row["name"]);
            goods.Description = (goods.Description ?? LocalizedText.Empty).With(culture, row["description"]);
            goods.SeoTitle = (goods.SeoTitle ?? LocalizedText.Empty).With(culture, row["meta_title"]);
            goods.SeoDescription = (goods.SeoDescription ?? LocalizedText.Empty).With(culture, row["meta_description"]);
            goods.KeepRest([row], Taken.Contains);
        }

        if (goods is not null)
        {
            yield return goods;
        }
    }
}
