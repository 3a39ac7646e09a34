using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Tests.Support;

namespace CommunityKit.Catalog.Tests.Products;

/// <summary>Random products against the rules; a failure names the seed.</summary>
public sealed class RandomProductTests
{
    [Fact]
    public void Saving_what_was_loaded_changes_nothing()
    {
        ForEachSeed(random =>
        {
            var product = Drafts.Saved(Any(random));
            var before = product.ToDraft();

            Assert.Empty(product.Change(before, brand: null, Drafts.Shop));

            Assert.Equivalent(before, product.ToDraft(), strict: true);
        });
    }

    [Fact]
    public void Any_order_of_variants_and_pictures_keeps_every_identity()
    {
        ForEachSeed(random =>
        {
            var product = Drafts.Saved(Any(random));
            var before = product.Variants.ToDictionary(variant => string.Join('|', variant.Value1, variant.Value2, variant.Value3), variant => variant.Id, StringComparer.Ordinal);
            var draft = product.ToDraft();
            var shuffled = draft.Variants.Select(variant => variant with { Id = null, Image = null }).ToArray();
            random.Shuffle(shuffled);

            Assert.Empty(product.Change(draft with { Variants = shuffled }, brand: null, Drafts.Shop));

            Assert.All(product.Variants, variant => Assert.Equal(before[string.Join('|', variant.Value1, variant.Value2, variant.Value3)], variant.Id));
            Assert.Equal(Enumerable.Range(0, shuffled.Length), product.Variants.Select(variant => variant.Position).Order());
        });
    }

    [Fact]
    public void The_summary_for_lists_always_agrees_with_the_variants()
    {
        ForEachSeed(random =>
        {
            var product = Drafts.Saved(Any(random));

            Assert.Equal(product.Variants.Min(variant => variant.Price.Minor), product.PriceFrom.Minor);
            Assert.Equal(product.Variants.Max(variant => variant.Price.Minor), product.PriceToMinor);
            Assert.Equal(product.Variants.Exists(variant => variant.IsInStock), product.CanBuy);
            Assert.Equal(product.Variants.Count == 1, product.SoleVariantId is not null);
        });
    }

    [Fact]
    public void One_slip_is_always_found_and_nothing_is_changed()
    {
        ForEachSeed(random =>
        {
            var product = Drafts.Saved(Any(random));
            var before = product.ToDraft();
            ProductDraft[] slips =
            [
                before with { Handle = "No Handle" },
                before with { Title = Texts.LocalizedText.Empty },
                before with { Variants = [.. before.Variants, before.Variants[random.Next(before.Variants.Count)] with { Id = null, Sku = null }] },
                before with { Variants = [.. before.Variants.Select((v, i) => i == 0 ? v with { Price = Drafts.Yuan(-1) } : v)] },
                before with { Variants = [.. before.Variants.Select((v, i) => i == 0 ? v with { Values = [.. v.Values, "extra"] } : v)] },
                before with { Variants = [.. before.Variants.Select((v, i) => i == 0 ? v with { Image = 99 } : v)] },
                before with { Tags = [new string('x', ProductTag.MaxLength + 1)] },
            ];

            Assert.NotEmpty(product.Change(slips[random.Next(slips.Length)], brand: null, Drafts.Shop));

            Assert.Equivalent(before, product.ToDraft(), strict: true);
        });
    }

    private static void ForEachSeed(Action<Random> check)
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            try
            {
                check(new Random(seed));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}", e);
            }
        }
    }

    private static ProductDraft Any(Random random)
    {
        var options = Enumerable.Range(0, random.Next(4))
            .Select(i => Drafts.Option("o" + i, [.. Enumerable.Range(0, random.Next(1, 5)).Select(j => $"v{j}")]))
            .ToList();
        var combinations = options.Aggregate(
            (IEnumerable<string[]>)[[]], (soFar, option) => soFar.SelectMany(values => option.Values.Select(value => (string[])[.. values, value.Code])));
        var chosen = combinations.ToArray();
        random.Shuffle(chosen);
        var images = random.Next(4);
        return new ProductDraft
        {
            Handle = "p" + random.Next(1000),
            Title = Drafts.Text("Product " + random.Next(1000)),
            Options = options,
            Variants = [.. chosen.Take(random.Next(1, Math.Min(chosen.Length, 100) + 1)).Select((values, i) => Drafts.Variant(random.Next(0, 100000), values) with
            {
                Sku = random.Next(2) == 0 ? null : "SKU-" + i,
                Quantity = random.Next(-1, 5),
                TracksStock = random.Next(3) > 0,
                Oversells = random.Next(4) == 0,
                Image = images > 0 && random.Next(2) == 0 ? random.Next(images) : null,
            })],
            Images = [.. Enumerable.Range(0, images).Select(i => new ImageDraft { File = $"f/{i}.png" })],
            Tags = [.. Enumerable.Range(0, random.Next(4)).Select(i => "Tag" + i)],
            Status = (ProductStatus)random.Next(3),
        };
    }
}
