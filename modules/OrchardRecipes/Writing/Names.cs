using System.Globalization;
using System.Text;

namespace CommunityKit.OrchardRecipes.Writing;

/// <summary>Names of the other site as the shop writes them. Pure.</summary>
internal static class Names
{
    private const int MaxLength = 40;

    private static readonly string[] Taken = ["title", "path", "summary", "picture", "seoTitle", "unlisted"];

    /// <summary>Small letters, digits and dashes: <c>BlogPost</c> becomes <c>blog-post</c>, an alias stays.</summary>
    /// <param name="name">As the other site has it.</param>
    /// <param name="otherwise">What stands in front when nothing in it makes a name.</param>
    public static string Of(string name, string otherwise)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]))
                {
                    text.Append('-');
                }

                text.Append(char.ToLowerInvariant(c));
            }
            else if (text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        var clean = text.ToString().Trim('-');
        if (clean.Length == 0)
        {
            clean = $"{otherwise}-{Sum(name)}";
        }

        return Cut(char.IsAsciiLetter(clean[0]) ? clean : $"{otherwise}-{clean}").TrimEnd('-');
    }

    /// <summary>A field's name: a small letter, then letters and digits; one that every item has gets a word behind it.</summary>
    public static string OfField(string name)
    {
        var letters = new string([.. name.Where(char.IsAsciiLetterOrDigit)]);
        var field = letters.Length == 0 || !char.IsAsciiLetter(letters[0]) ? "field" + letters : char.ToLowerInvariant(letters[0]) + letters[1..];
        field = letters.Length == 0 ? "field" + Sum(name) : field;
        return Cut(Taken.Contains(field, StringComparer.Ordinal) ? field + "Field" : field);
    }

    private static string Cut(string name) => name.Length <= MaxLength ? name : name[..(MaxLength - 8)] + Sum(name);

    private static string Sum(string name) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8].ToString(CultureInfo.InvariantCulture);
}
