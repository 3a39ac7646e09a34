namespace CommunityKit.Pricing.Taxes;

/// <summary>Finds rates. A class that is not known is taxed as the standard class; a shop without classes taxes nothing.</summary>
/// <param name="classes">The shop's classes.</param>
/// <param name="standard">Code of the standard class.</param>
/// <param name="home">Country that counts while the destination is unknown.</param>
public sealed class TaxTable(IReadOnlyList<TaxClass> classes, string standard, string home)
{
    /// <summary>Code of the class that counts, empty without one, and its rate in basis points.</summary>
    public (string Class, int BasisPoints) RateOf(string taxClass, PriceDestination? destination)
    {
        if ((Find(taxClass) ?? Find(standard)) is not { } found)
        {
            return ("", 0);
        }

        var country = destination?.Country ?? home;
        var rate = found.Rates.FirstOrDefault(rate => string.Equals(rate.Country, country, StringComparison.OrdinalIgnoreCase))
            ?? found.Rates.FirstOrDefault(rate => rate.Country.Length == 0);
        return (found.Code, rate?.BasisPoints ?? 0);
    }

    private TaxClass? Find(string code) => classes.FirstOrDefault(known => string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase));
}
