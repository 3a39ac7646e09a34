using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Brands;

/// <summary>Who makes goods. Brands come with the products that name them.</summary>
public sealed class Brand
{
    private Brand()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its name in addresses.</summary>
    public string Handle { get; private init; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>All its names as handles between bars, so that it is found by any of them: <c>|云朵团|cloudlet|</c>.</summary>
    public string Keys { get; private set; } = "";

    /// <summary>A brand named for the first time.</summary>
    public static Brand New(LocalizedText name, string handle)
    {
        var brand = new Brand { Handle = handle };
        brand.Learn(name);
        return brand;
    }

    /// <summary>Adds names in languages that it has none in yet.</summary>
    public void Learn(LocalizedText name)
    {
        var all = name.Cultures.Aggregate(Name, (known, culture) => known.Exactly(culture) is null ? known.With(culture, name.Exactly(culture)) : known);
        Name = all.Equals(Name) ? Name : all;
        Keys = $"|{string.Join('|', KeysOf(Name))}|";
    }

    /// <summary>What a name is found by.</summary>
    public static IReadOnlyList<string> KeysOf(LocalizedText name) =>
        [.. name.Cultures.Select(culture => Products.Handle.From(name.Exactly(culture)!)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The name to make an address of: English where there is one.</summary>
    public static string HandleOf(LocalizedText name) => Products.Handle.From(name.Exactly("en") ?? name.For(System.Globalization.CultureInfo.InvariantCulture));
}
