using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommunityKit.Catalog.Stock;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>A product, its offers and the trail to it in the vocabulary of schema.org, as JSON-LD.</summary>
/// <param name="site">Scheme and host.</param>
internal sealed class StructuredData(string site)
{
    // Escapes &lt; and &gt; whatever else it lets through, so the text cannot end the script element around it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IHtmlContent Write(
        ProductData product,
        string url,
        string description,
        IReadOnlyList<string> pictures,
        IReadOnlyDictionary<Guid, VariantAvailability> availability,
        IReadOnlyList<(string Label, string? Url)> trail)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            WriteProduct(json, product, url, description, pictures, availability);
            WriteTrail(json, trail);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new HtmlString(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void WriteProduct(
        Utf8JsonWriter json,
        ProductData product,
        string url,
        string description,
        IReadOnlyList<string> pictures,
        IReadOnlyDictionary<Guid, VariantAvailability> availability)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Product");
        json.WriteString("name", product.Title.For());
        json.WriteString("url", site + url);
        if (description.Length > 0)
        {
            json.WriteString("description", description);
        }

        if (product.BrandName is { } brand)
        {
            json.WriteStartObject("brand");
            json.WriteString("@type", "Brand");
            json.WriteString("name", brand.For());
            json.WriteEndObject();
        }

        json.WriteStartArray("image");
        foreach (var picture in pictures)
        {
            json.WriteStringValue(site + picture);
        }

        json.WriteEndArray();
        if (product.Variants is [{ Sku: { } sku }])
        {
            json.WriteString("sku", sku);
        }

        WriteOffers(json, product, url, availability);
        json.WriteEndObject();
    }

    private void WriteOffers(
        Utf8JsonWriter json, ProductData product, string url, IReadOnlyDictionary<Guid, VariantAvailability> availability)
    {
        var variants = product.Variants;
        json.WriteStartObject("offers");
        json.WriteString("@type", variants.Count == 1 ? "Offer" : "AggregateOffer");
        json.WriteString("priceCurrency", variants[0].Currency);
        if (variants.Count == 1)
        {
            json.WriteString("price", Amount(variants[0].Price));
            json.WriteString("url", site + url);
        }
        else
        {
            json.WriteString("lowPrice", Amount(variants.MinBy(v => v.PriceMinor)!.Price));
            json.WriteString("highPrice", Amount(variants.MaxBy(v => v.PriceMinor)!.Price));
            json.WriteNumber("offerCount", variants.Count);
        }

        var canBuy = variants.Any(v => availability.GetValueOrDefault(v.Id).CanBuy);
        json.WriteString("availability", canBuy ? "https://schema.org/InStock" : "https://schema.org/OutOfStock");
        json.WriteEndObject();
    }

    private void WriteTrail(Utf8JsonWriter json, IReadOnlyList<(string Label, string? Url)> trail)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < trail.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", trail[i].Label);
            if (trail[i].Url is { } url)
            {
                json.WriteString("item", site + url);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Amount(Money money) =>
        money.ToDecimal().ToString("F" + CurrencyFacts.Digits(money.Currency), CultureInfo.InvariantCulture);
}
