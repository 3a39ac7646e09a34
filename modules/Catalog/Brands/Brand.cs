using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Brands;

/// <summary>Who makes goods. Brands come with the products that name them; what their pages tell is written in the admin.</summary>
public sealed class Brand
{
    private Brand()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its name in addresses.</summary>
    public string Handle { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>All its names as handles between bars, so that it is found by any of them: <c>|云朵团|cloudlet|</c>.</summary>
    public string Keys { get; private set; } = "";

    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    /// <summary>Path in the file store; null without a logo.</summary>
    public string? Logo { get; private set; }

    public LocalizedText SeoTitle { get; private set; } = LocalizedText.Empty;

    public LocalizedText SeoDescription { get; private set; } = LocalizedText.Empty;

    public long Version { get; private set; }

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
        Keys = $"|{string.Join('|', Keys.Split('|', StringSplitOptions.RemoveEmptyEntries).Concat(KeysOf(Name)).Distinct(StringComparer.Ordinal))}|";
    }

    public BrandDraft ToDraft() => new()
    {
        Handle = Handle,
        Name = Name,
        Description = Description,
        Logo = Logo,
        SeoTitle = SeoTitle,
        SeoDescription = SeoDescription,
    };

    /// <summary>Takes over a draft that was checked. Names it once had still find it.</summary>
    internal void Change(BrandDraft draft)
    {
        var keys = Keys.Split('|', StringSplitOptions.RemoveEmptyEntries).Concat(KeysOf(draft.Name)).Distinct(StringComparer.Ordinal);
        Handle = draft.Handle;
        Name = Name.Equals(draft.Name) ? Name : draft.Name;
        Keys = $"|{string.Join('|', keys)}|";
        Description = Description.Equals(draft.Description) ? Description : draft.Description;
        Logo = draft.Logo;
        SeoTitle = SeoTitle.Equals(draft.SeoTitle) ? SeoTitle : draft.SeoTitle;
        SeoDescription = SeoDescription.Equals(draft.SeoDescription) ? SeoDescription : draft.SeoDescription;
    }

    /// <summary>What a name is found by.</summary>
    public static IReadOnlyList<string> KeysOf(LocalizedText name) =>
        [.. name.Cultures.Select(culture => Products.Handle.From(name.Exactly(culture)!)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The name to make an address of: English where there is one.</summary>
    public static string HandleOf(LocalizedText name) => Products.Handle.From(name.Exactly("en") ?? name.For(System.Globalization.CultureInfo.InvariantCulture));
}
