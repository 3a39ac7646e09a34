using System.Text;

namespace CommunityKit.Catalog.Admin;

/// <summary>Where a place in a draft is found in the forms: <c>variants[2].price</c> is <c>Variants[2].Price</c>.</summary>
internal static class FormPaths
{
    // Forms bundle what drafts keep apart: the field that holds the last of these holds all below it.
    private static readonly string[] Fields =
        ["title", "subtitle", "description", "name", "handle", "brand", "tags", "categories", "parent", "icon", "seoTitle", "seoDescription", "values", "value", "file", "alt", "parts", "logo", "code", "choices", "related"];

    public static string PropertyOf(string path)
    {
        var result = new StringBuilder();
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Split('[')[0];
            result.Append(result.Length == 0 ? "" : ".");
            if (Fields.Contains(name, StringComparer.Ordinal))
            {
                return result.Append(Named(name, isInVariant: path.StartsWith("variants[", StringComparison.Ordinal))).ToString();
            }

            result.Append(Named(name, isInVariant: false)).Append(part.AsSpan(name.Length));
        }

        return result.ToString();
    }

    private static string Named(string name, bool isInVariant) => name switch
    {
        "categories" => nameof(ProductModel.Category),
        "values" when isInVariant => nameof(VariantRow.Choice),
        "image" => nameof(VariantRow.Picture),
        "byWeight" => nameof(VariantRow.PerGrams),
        "content" => nameof(VariantRow.ContentAmount),
        _ => char.ToUpperInvariant(name[0]) + name[1..],
    };
}
