using System.Text;

namespace CommunityKit.OrchardRecipes.Files;

/// <summary>Tells a recipe from other files by its name and first bytes.</summary>
internal static class RecipeMark
{
    public static bool IsOn(string fileName, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK"u8))
        {
            // The first names in a zip stand in plain bytes.
            var names = Encoding.Latin1.GetString(head);
            return names.Contains("recipe.json", StringComparison.OrdinalIgnoreCase);
        }

        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return (text.StartsWith('{') || text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal))
            && (fileName.EndsWith(".recipe.json", StringComparison.OrdinalIgnoreCase)
                || fileName.Equals("recipe.json", StringComparison.OrdinalIgnoreCase)
                || text.Contains("\"steps\"", StringComparison.OrdinalIgnoreCase)
                || text.Contains("\"issetuprecipe\"", StringComparison.OrdinalIgnoreCase))
            && !text.Contains("communitykit.dev/schemas/", StringComparison.Ordinal);
    }
}
