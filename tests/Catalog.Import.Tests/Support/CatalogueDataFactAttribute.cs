namespace CommunityKit.Catalog.Import.Tests.Support;

/// <summary>A test over all sheets of goods of the shared data; skipped, saying so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CatalogueDataFactAttribute : FactAttribute
{
    public CatalogueDataFactAttribute()
    {
        if (!File.Exists(PathOf("bigbasket/baby-fruit-veg.csv")))
        {
            Skip = $"Shared data absent: {PathOf("")}. Set CK_SHARED_DATA to run this test.";
        }
    }

    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(ShopifyDataFactAttribute.PathOf(""), "..", file));
}
