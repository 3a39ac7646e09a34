using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Events;

namespace CommunityKit.Catalog.Products;

public sealed partial class Product
{
    /// <summary>Makes the product what the draft says, or says why not and changes nothing.</summary>
    /// <param name="draft">All of the product as it is to be.</param>
    /// <param name="brand">The brand that the draft names, found or made; null for none.</param>
    /// <param name="shop">The shop around it.</param>
    /// <returns>The rules that the draft breaks; empty when it was applied.</returns>
    public IReadOnlyList<RuleBreak> Change(ProductDraft draft, Brand? brand, ProductSurroundings shop)
    {
        var breaks = ProductRules.Check(draft, shop.Currency);
        if (breaks.Count > 0)
        {
            return breaks;
        }

        var wasPublished = IsPublished;
        var oldHandle = Handle;
        Handle = draft.Handle;
        Title = draft.Title;
        Subtitle = draft.Subtitle;
        Description = draft.Description;
        DescriptionSource = draft.DescriptionSource;
        Brand = brand;
        BrandId = brand?.Id;
        IsFeatured = draft.IsFeatured;
        SeoTitle = draft.SeoTitle;
        SeoDescription = draft.SeoDescription;
        Status = draft.Status;
        PublishedAt = draft.PublishedAt ?? PublishedAt ?? (IsPublished ? shop.Now : null);
        // Equal lists keep the instance, so that nothing looks changed when nothing is.
        Attributes = Attributes.SequenceEqual(draft.Attributes) ? Attributes : draft.Attributes;
        Options = Options.SequenceEqual(draft.Options) ? Options : draft.Options;
        ProductValues = ProductValues.SequenceEqual(draft.Values) ? ProductValues : draft.Values;
        TaxClass = draft.TaxClass;
        Supplier = draft.Supplier;
        RelatedBothWays = draft.RelatedBothWays;
        ChangeRelated(draft.Related);
        ChangeImages(draft.Images);
        ChangeVariants(draft.Variants, shop);
        ChangeTags(draft.Tags);
        ChangeCategories(draft.CategoryIds);
        Summarise(shop.Cultures);
        Shelve(shop);
        if (IsPublished && !wasPublished)
        {
            _events.Add(new ProductPublished(Id, Handle, Title));
        }
        else if (wasPublished && !IsPublished)
        {
            _events.Add(new ProductUnpublished(Id, oldHandle, IsDeleted: false));
        }

        return [];
    }

    private void ChangeImages(IReadOnlyList<ImageDraft> drafts)
    {
        var rest = Images.ToList();
        var kept = new ProductImage[drafts.Count];
        Match(draft => rest.Find(image => image.Id == draft.Id));
        Match(draft => draft.File is null ? null : rest.Find(image => image.File == draft.File));
        Match(draft => draft.SourceUrl is null ? null : rest.Find(image => image.SourceUrl == draft.SourceUrl));
        Images.RemoveAll(rest.Contains);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (kept[i] is null)
            {
                Images.Add(kept[i] = ProductImage.Of(Id));
            }

            kept[i].Change(drafts[i], i);
        }

        void Match(Func<ImageDraft, ProductImage?> find)
        {
            for (var i = 0; i < drafts.Count; i++)
            {
                if (kept[i] is null && find(drafts[i]) is { } image)
                {
                    rest.Remove(image);
                    kept[i] = image;
                }
            }
        }
    }

    // A variant lives on in carts and orders by its id, so it is found again by every sign it has: its id, its values, its SKU.
    private void ChangeVariants(IReadOnlyList<VariantDraft> drafts, ProductSurroundings shop)
    {
        var rest = Variants.ToList();
        var kept = new ProductVariant[drafts.Count];
        Match(draft => rest.Find(variant => variant.Id == draft.Id));
        Match(draft => rest.Find(variant => variant.HasValues(draft.Values)));
        Match(draft => draft.Sku is null ? null : rest.Find(variant => variant.Sku == draft.Sku));
        Variants.RemoveAll(rest.Contains);
        var imageAt = Images.OrderBy(image => image.Position).Select(image => image.Id).ToList();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (kept[i] is null)
            {
                Variants.Add(kept[i] = ProductVariant.Of(Id));
            }
            else if (kept[i].Price != drafts[i].Price)
            {
                _events.Add(new VariantPriceChanged(Id, kept[i].Id, kept[i].Price, drafts[i].Price));
            }

            kept[i].Change(drafts[i], i, drafts[i].Image is { } at ? imageAt[at] : null, shop.OwnsStock);
            if (drafts[i].Parts.Count > 0)
            {
                kept[i].Follow(drafts[i].Parts.All(shop.CanBuyPart));
            }
        }

        void Match(Func<VariantDraft, ProductVariant?> find)
        {
            for (var i = 0; i < drafts.Count; i++)
            {
                if (kept[i] is null && find(drafts[i]) is { } variant)
                {
                    rest.Remove(variant);
                    kept[i] = variant;
                }
            }
        }
    }

    private void ChangeTags(IReadOnlyList<string> tags)
    {
        var wanted = tags.DistinctBy(ProductTag.KeyOf, StringComparer.Ordinal).ToList();
        Tags.RemoveAll(row => !wanted.Exists(tag => ProductTag.KeyOf(tag) == row.Key));
        for (var i = 0; i < wanted.Count; i++)
        {
            var row = Tags.Find(r => r.Key == ProductTag.KeyOf(wanted[i]));
            if (row is null)
            {
                Tags.Add(row = ProductTag.Of(Id, wanted[i]));
            }

            row.Change(wanted[i], i);
        }
    }

    private void ChangeCategories(IReadOnlyList<Guid> categoryIds)
    {
        var wanted = categoryIds.Distinct().ToList();
        Categories.RemoveAll(row => !wanted.Contains(row.CategoryId));
        for (var i = 0; i < wanted.Count; i++)
        {
            var row = Categories.Find(r => r.CategoryId == wanted[i]);
            if (row is null)
            {
                Categories.Add(row = ProductCategory.Of(Id, wanted[i]));
            }

            row.Change(i);
        }
    }

    private void ChangeRelated(IReadOnlyList<Guid> related)
    {
        var wanted = related.Where(id => id != Id).Distinct().ToList();
        Related.RemoveAll(row => !wanted.Contains(row.RelatedId));
        for (var i = 0; i < wanted.Count; i++)
        {
            var row = Related.Find(r => r.RelatedId == wanted[i]);
            if (row is null)
            {
                Related.Add(row = RelatedProduct.Of(Id, wanted[i]));
            }

            row.Change(i);
        }
    }
}
