using System.Text;

namespace CommunityKit.Catalog.Products;

/// <summary>What lists, filters and cards need, kept on the product's own row so that they read one table through an index.</summary>
public sealed partial class Product
{
    public const int MaxSearchText = 8000;

    /// <summary>Place among the newest: when it was published, or made.</summary>
    public DateTimeOffset ListedAt { get; private set; }

    /// <summary>Lowest price of its variants.</summary>
    public Money PriceFrom { get; private set; }

    /// <summary>Highest price of its variants, minor units in the same currency.</summary>
    public long PriceToMinor { get; private set; }

    /// <summary>Former price of the variant with the lowest price, minor units in the same currency.</summary>
    public long? CompareAtMinor { get; private set; }

    /// <summary>The lowest price is for that many grams; null for goods by the piece.</summary>
    public int? PerGrams { get; private set; }

    /// <summary>Content of the variant with the lowest price; null when no unit price is told.</summary>
    public int? ContentAmount { get; private set; }

    public ContentUnit? ContentUnit { get; private set; }

    public int? ContentPer { get; private set; }

    public bool CanBuy { get; private set; }

    /// <summary>Pieces on hand of all variants that count them; null when none does.</summary>
    public int? TotalQuantity { get; private set; }

    /// <summary>The only variant; null when there is a choice.</summary>
    public Guid? SoleVariantId { get; private set; }

    /// <summary>File of the first picture that is here.</summary>
    public string? Cover { get; private set; }

    public LocalizedText CoverAlt { get; private set; } = LocalizedText.Empty;

    /// <summary>Everything that a search by part of a word may hit, as <see cref="SearchText.Fold"/> makes it.</summary>
    public string SearchText { get; private set; } = "";

    private void Summarise(IReadOnlyList<string> cultures)
    {
        ListedAt = PublishedAt ?? CreatedAt;
        var cheapest = Variants.OrderBy(variant => variant.Price.Minor).ThenBy(variant => variant.Position).First();
        PriceFrom = cheapest.Price;
        PriceToMinor = Variants.Max(variant => variant.Price.Minor);
        CompareAtMinor = cheapest.CompareAtMinor;
        PerGrams = cheapest.PerGrams;
        ContentAmount = cheapest.ContentAmount;
        ContentUnit = cheapest.ContentUnit;
        ContentPer = cheapest.ContentPer;
        CanBuy = Variants.Exists(variant => variant.CanBuy);
        TotalQuantity = Variants.Exists(variant => variant.IsCounted) ? Variants.Where(variant => variant.IsCounted).Sum(variant => variant.Quantity) : null;
        SoleVariantId = Variants is [var sole] ? sole.Id : null;
        var cover = Images.Where(image => image.File is not null).MinBy(image => image.Position);
        Cover = cover?.File;
        CoverAlt = cover?.Alt ?? LocalizedText.Empty;
        SearchText = Words();
        SortTitles(cultures);
    }

    private string Words()
    {
        var words = new StringBuilder();
        foreach (var text in new[] { Title, Subtitle, Brand?.Name ?? LocalizedText.Empty })
        {
            foreach (var culture in text.Cultures)
            {
                words.Append(text.Exactly(culture)).Append('\n');
            }
        }

        // In their own order: the order in which rows are loaded is chance, and the same product must have the same words.
        var variants = Variants.OrderBy(variant => variant.Position).ToList();
        var tags = Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag);
        words.AppendJoin('\n', [.. tags, Handle, .. variants.Select(variant => variant.Sku), .. variants.Select(variant => variant.Barcode)]);
        var folded = Products.SearchText.Fold(words.ToString());
        return folded.Length <= MaxSearchText ? folded : folded[..MaxSearchText];
    }

    private void SortTitles(IReadOnlyList<string> cultures)
    {
        Titles.RemoveAll(row => !cultures.Contains(row.Culture));
        foreach (var culture in cultures)
        {
            var row = Titles.Find(r => r.Culture == culture);
            if (row is null)
            {
                Titles.Add(row = ProductTitle.Of(Id, culture));
            }

            row.Change(Title.For(System.Globalization.CultureInfo.GetCultureInfo(culture)));
        }
    }
}
