using System.Globalization;
using CommunityKit.Catalog.Imports.Text;
using CommunityKit.Catalog.Products;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>Reads the rows of one product and notes every cell that cannot be what it should.</summary>
internal sealed class ShopifyParser(ProductRows rows, string currency)
{
    private const string OnlyOption = "Title";
    private const string OnlyValue = "Default Title";
    private const int MaxUrl = 2000;

    private static readonly ShopifyColumn[] Names = [ShopifyColumn.Option1Name, ShopifyColumn.Option2Name, ShopifyColumn.Option3Name];
    private static readonly ShopifyColumn[] Values = [ShopifyColumn.Option1Value, ShopifyColumn.Option2Value, ShopifyColumn.Option3Value];

    private readonly List<ImportProblem> _problems = [];
    private readonly HashSet<string> _skus = new(StringComparer.Ordinal);

    public static bool IsYes(string cell) => cell.ToLowerInvariant() is "true" or "yes" or "1" or "continue";

    public ShopifyProduct Parse(string culture)
    {
        CheckRows();
        var variantRows = rows.Rows.Where((row, at) => at == 0 || row.IsVariant).ToList();
        var options = Options(variantRows);
        return new ShopifyProduct
        {
            Rows = rows,
            Culture = culture,
            Options = [.. options.Select(option => option.Name)],
            Variants = [.. variantRows.Select(row => Variant(row, [.. options.Select(option => option.Value)]))],
            Images = Images(),
            Tags = [.. First[ShopifyColumn.Tags].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
            Status = Status(),
            Description = Description(),
            Noted = _problems,
        };
    }

    private ShopifyRow First => rows.Rows[0];

    private void CheckRows()
    {
        if (rows.IsSecond)
        {
            Error(First, ShopifyColumn.Handle, "handle-again", $"“{rows.Handle}” stands further up already. Put all rows of a product together.");
        }

        if (rows.IsTooLong)
        {
            Error(First, ShopifyColumn.Handle, "rows-too-many", $"“{rows.Handle}” has more than {ProductRows.MaxRows} rows. Split it into several products.");
        }

        foreach (var row in rows.Rows.Where(row => row.Cells.Length != row.Columns.Count))
        {
            _problems.Add(new(row.Number, null, "cells-count", $"Row {row.Number} has {row.Cells.Length} cells, the heading {row.Columns.Count}. A quote or a separator is missing or too many."));
        }
    }

    /// <summary>The options that the product really has: name and column of the values.</summary>
    private List<(string Name, ShopifyColumn Value)> Options(List<ShopifyRow> variantRows)
    {
        var options = new List<(string, ShopifyColumn)>();
        for (var i = 0; i < Names.Length; i++)
        {
            var name = First[Names[i]];
            var valued = variantRows.Find(row => row[Values[i]].Length > 0);
            if (name.Length > 0 && valued is not null && !(variantRows.Count == 1 && name == OnlyOption && valued[Values[i]] == OnlyValue))
            {
                options.Add((name, Values[i]));
            }
            else if (name.Length == 0 && valued is not null && !(variantRows.Count == 1 && valued[Values[i]] == OnlyValue))
            {
                Error(valued, Names[i], "option-name-missing", $"The value “{valued[Values[i]]}” belongs to no option. Name the option in row {First.Number}.");
            }
        }

        return options;
    }

    private ShopifyVariant Variant(ShopifyRow row, IReadOnlyList<ShopifyColumn> options)
    {
        foreach (var column in options.Where(column => row[column].Length == 0))
        {
            Error(row, column, "option-value-missing", $"The variant in row {row.Number} has no value for this option.");
        }

        var price = Amount(row, ShopifyColumn.Price);
        if (row[ShopifyColumn.Price].Length == 0)
        {
            Error(row, ShopifyColumn.Price, "price-missing", $"The variant in row {row.Number} has no price.");
        }

        return new ShopifyVariant(row, [.. options.Select(column => row[column])], price ?? Money.Zero(currency))
        {
            Sku = Sku(row),
            CompareAt = CompareAt(row, price),
            Grams = Whole(row, ShopifyColumn.Grams),
            Quantity = Whole(row, ShopifyColumn.Quantity),
            Content = Content(row),
            ImageUrl = Url(row, ShopifyColumn.VariantImage),
        };
    }

    private string? Sku(ShopifyRow row)
    {
        // Spreadsheets are kept from eating leading zeros by an apostrophe.
        var sku = row[ShopifyColumn.Sku].TrimStart('\'');
        if (sku.Length == 0 || _skus.Add(sku))
        {
            return sku.Length == 0 ? null : sku;
        }

        Warn(row, ShopifyColumn.Sku, "sku-twice", $"The item no. “{sku}” stands at another variant already; this one is imported without it.");
        return null;
    }

    private Content? Content(ShopifyRow row)
    {
        var total = Measure(row, ShopifyColumn.Content, ShopifyColumn.ContentUnit);
        var per = Measure(row, ShopifyColumn.ContentPer, ShopifyColumn.ContentPerUnit);
        return total is { } content ? new Content(content.Amount, content.Unit, per is { } given && given.Unit == content.Unit ? given.Amount : 0) : null;
    }

    private (int Amount, ContentUnit Unit)? Measure(ShopifyRow row, ShopifyColumn column, ShopifyColumn unitColumn)
    {
        var cell = row[column];
        var (factor, unit) = row[unitColumn].ToLowerInvariant() switch
        {
            "g" => (1m, ContentUnit.Gram),
            "kg" => (1000m, ContentUnit.Gram),
            "ml" => (1m, ContentUnit.Millilitre),
            "cl" => (10m, ContentUnit.Millilitre),
            "l" => (1000m, ContentUnit.Millilitre),
            _ => (0m, ContentUnit.Piece),
        };
        if (cell.Length == 0 || !decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > int.MaxValue / 1000)
        {
            return null;
        }

        var whole = (int)Math.Round(amount * factor, MidpointRounding.AwayFromZero);
        if (whole >= 1)
        {
            return (whole, unit);
        }

        Warn(row, column, "content-unit", $"“{cell} {row[unitColumn]}” is in no unit that unit prices are told in; the product comes without a unit price.");
        return null;
    }

    private Money? CompareAt(ShopifyRow row, Money? price)
    {
        var compareAt = Amount(row, ShopifyColumn.CompareAt);
        if (compareAt is not { } former || price is not { } now || former > now)
        {
            return compareAt;
        }

        if (former < now && former.Minor > 0)
        {
            Warn(row, ShopifyColumn.CompareAt, "compare-at-low", $"The former price {former.ToDecimal()} is lower than the price and left out.");
        }

        return null;
    }

    private Money? Amount(ShopifyRow row, ShopifyColumn column)
    {
        var cell = row[column];
        if (cell.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) <= ProductRules.MaxPriceMinor)
        {
            return Money.FromDecimal(amount, currency);
        }

        Error(row, column, "price-not-a-number", $"“{Short(cell)}” is no amount. Write it with digits and a point, for example 12.50.");
        return null;
    }

    private int Whole(ShopifyRow row, ShopifyColumn column)
    {
        var cell = row[column];
        if (cell.Length == 0)
        {
            return 0;
        }

        if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < int.MaxValue)
        {
            return (int)Math.Round(number, MidpointRounding.AwayFromZero);
        }

        Error(row, column, "not-a-number", $"“{Short(cell)}” is no number. Write it with digits only.");
        return 0;
    }

    private List<ShopifyImage> Images()
    {
        var images = new List<ShopifyImage>();
        foreach (var row in rows.Rows)
        {
            var position = row[ShopifyColumn.ImagePosition].Length > 0 ? Whole(row, ShopifyColumn.ImagePosition) : images.Count + 1;
            Add(Url(row, ShopifyColumn.ImageSource), row, row[ShopifyColumn.ImageAlt], position);
        }

        foreach (var row in rows.Rows)
        {
            Add(Url(row, ShopifyColumn.VariantImage, isTold: true), row, "", int.MaxValue);
        }

        return [.. images.OrderBy(image => image.Position)];

        void Add(string? url, ShopifyRow row, string alt, int position)
        {
            if (url is not null && !images.Exists(image => image.Url == url))
            {
                images.Add(new(row.Number, url, alt, position));
            }
        }
    }

    private string? Url(ShopifyRow row, ShopifyColumn column, bool isTold = false)
    {
        var cell = row[column];
        if (cell.Length is > 0 and <= MaxUrl && Uri.TryCreate(cell, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return cell;
        }

        if (cell.Length > 0 && !isTold)
        {
            Warn(row, column, "picture-address", $"“{Short(cell)}” is no address of a picture and left out.");
        }

        return null;
    }

    private ProductStatus? Status()
    {
        var published = First[ShopifyColumn.Published];
        var isHidden = published.Length > 0 && !IsYes(published);
        switch (First[ShopifyColumn.Status].ToLowerInvariant())
        {
            case "archived":
                return ProductStatus.Archived;
            case "draft":
                return ProductStatus.Draft;
            case "active":
                return isHidden ? ProductStatus.Draft : ProductStatus.Active;
            case "":
                return published.Length == 0 ? null : isHidden ? ProductStatus.Draft : ProductStatus.Active;
            default:
                Error(First, ShopifyColumn.Status, "status-unknown", $"“{Short(First[ShopifyColumn.Status])}” is no state. Write active, draft or archived.");
                return null;
        }
    }

    private string Description()
    {
        if (HtmlToMarkdown.Convert(First[ShopifyColumn.Body]) is { } markdown)
        {
            return markdown;
        }

        Error(First, ShopifyColumn.Body, "description-too-big", "The description has too much markup to be read safely. Shorten or simplify it.");
        return "";
    }

    private static string Short(string cell) => cell.Length <= 60 ? cell : cell[..60] + "…";

    private void Error(ShopifyRow row, ShopifyColumn column, string code, string message) => _problems.Add(new(row.Number, row.Columns.NameOf(column), code, message));

    private void Warn(ShopifyRow row, ShopifyColumn column, string code, string message) => _problems.Add(new(row.Number, row.Columns.NameOf(column), code, message, IsWarning: true));
}
