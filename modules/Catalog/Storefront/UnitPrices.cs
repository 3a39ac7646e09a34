using System.Globalization;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Views;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Storefront;

/// <summary>Prices of comparable amounts, and amounts in words. Thread-safe.</summary>
public sealed class UnitPrices(ISettings<CatalogSettings> settings, IStringLocalizer<CatalogModule> text)
{
    private const int Thousand = 1000;

    /// <summary>The unit price; null where none is told, and where it would only repeat the price.</summary>
    /// <param name="price">Price of a piece.</param>
    /// <param name="content">What the piece holds.</param>
    public UnitPrice? Of(Money price, Content? content)
    {
        if (content is null)
        {
            return null;
        }

        var per = content.Per > 0 ? content.Per : Standard(content.Unit);
        return per == content.Amount ? null : new UnitPrice(new Money(MinorOf(price.Minor, content.Amount, per), price.Currency), Amount(per, content.Unit));
    }

    /// <summary>What the buyer of goods by weight is told.</summary>
    public WeightNote? NoteOf(Money price, WeightPricing? weight) => weight is null
        ? null
        : new WeightNote(
            Grams(weight.PerGrams),
            Grams(weight.TypicalGrams),
            new Money(weight.PriceOf(price.Minor, weight.TypicalGrams), price.Currency),
            new Money(weight.PriceOf(price.Minor, weight.MaxGrams), price.Currency));

    /// <summary>A weight in words.</summary>
    public string Grams(int grams) => Amount(grams, ContentUnit.Gram);

    /// <summary>Rounded half up.</summary>
    internal static long MinorOf(long priceMinor, int amount, int per) => (long)(((((Int128)priceMinor * per * 2) + amount)) / (amount * 2L));

    private int Standard(ContentUnit unit) => unit switch
    {
        ContentUnit.Gram => (int)settings.Current.UnitPriceWeight,
        ContentUnit.Millilitre => (int)settings.Current.UnitPriceVolume,
        _ => 1,
    };

    private string Amount(int amount, ContentUnit unit) => unit switch
    {
        ContentUnit.Gram => amount >= Thousand ? text["unit.kg", InThousands(amount)] : text["unit.g", amount],
        ContentUnit.Millilitre => amount >= Thousand ? text["unit.l", InThousands(amount)] : text["unit.ml", amount],
        _ => amount == 1 ? text["unit.piece"] : text["unit.pieces", amount],
    };

    private static string InThousands(int amount) => ((decimal)amount / Thousand).ToString("0.###", CultureInfo.CurrentCulture);
}
