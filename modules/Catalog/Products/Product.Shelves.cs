using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Listings;

namespace CommunityKit.Catalog.Products;

/// <summary>The shelves that a product of the shop window stands on, so that lists and filters find it through one index.</summary>
public sealed partial class Product
{
    private void Shelve(ProductSurroundings shop)
    {
        var wanted = IsPublished ? Shelves(shop) : [];
        Listings.RemoveAll(row => !wanted.Contains(row.Shelf));
        foreach (var shelf in wanted)
        {
            var row = Listings.Find(known => known.Shelf == shelf);
            if (row is null)
            {
                Listings.Add(row = Listing.Of(shelf, Id));
            }

            row.Change(ListedAt, PriceFrom.Minor, PriceToMinor, CanBuy);
        }

        var numbers = IsPublished ? ProductValues.Where(value => value.Number is not null && shop.Attributes.ContainsKey(value.Attribute)).ToList() : [];
        Numbers.RemoveAll(row => numbers.TrueForAll(value => value.Attribute != row.AttributeCode));
        foreach (var value in numbers)
        {
            var row = Numbers.Find(known => known.AttributeCode == value.Attribute);
            if (row is null)
            {
                Numbers.Add(row = ProductNumber.Of(value.Attribute, Id));
            }

            row.Change((double)value.Number!.Value);
        }
    }

    private HashSet<string> Shelves(ProductSurroundings shop)
    {
        var shelves = new HashSet<string>(StringComparer.Ordinal) { Shelf.All };
        shelves.UnionWith(Categories.SelectMany(row => shop.CategoriesAbove(row.CategoryId)).Select(Shelf.Category));
        if (BrandId is { } brand)
        {
            shelves.Add(Shelf.Brand(brand));
        }

        shelves.UnionWith(Tags.Select(tag => Shelf.Tag(tag.Key)));
        foreach (var value in ProductValues.Where(value => shop.Attributes.ContainsKey(value.Attribute)))
        {
            shelves.UnionWith(AttributeKeys.Of(shop.Attributes[value.Attribute], value).Select(key => Shelf.Value(value.Attribute, key)));
        }

        return shelves;
    }
}
