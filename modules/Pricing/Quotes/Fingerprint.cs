using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Pricing.Quotes;

/// <summary>Stands for what the buyer sees: goods, pieces and all amounts. Ids of lines do not matter: the cart and the order have their own.</summary>
public static class Fingerprint
{
    private const int Bytes = 16;

    public static string Of(PriceQuote quote)
    {
        var text = new StringBuilder(quote.Currency).Append(quote.IsTaxIncluded ? '+' : '-');
        foreach (var line in quote.Lines)
        {
            Append(text, line.VariantId.ToString("N"), line.Quantity, line.ListUnitMinor, line.UnitMinor, line.GrossMinor, line.DiscountMinor, line.TaxMinor, line.TotalMinor);
        }

        foreach (var charge in quote.Charges)
        {
            Append(text, charge.Kind, charge.GrossMinor, charge.DiscountMinor, charge.TaxMinor, charge.TotalMinor);
        }

        foreach (var tax in quote.Taxes)
        {
            Append(text, tax.TaxClass, tax.BasisPoints, tax.BaseMinor, tax.AmountMinor);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Bytes));
    }

    private static void Append(StringBuilder text, string name, params ReadOnlySpan<long> amounts)
    {
        text.Append('\n').Append(name);
        foreach (var amount in amounts)
        {
            text.Append(' ').Append(amount.ToString(CultureInfo.InvariantCulture));
        }
    }
}
