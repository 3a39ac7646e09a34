using System.Text;

namespace CommunityKit.Data.Conventions;

/// <summary>
/// Names of .NET members as database names: <c>OrderLineId</c> becomes <c>order_line_id</c>, <c>SkuURL2</c> becomes <c>sku_url2</c>.
/// </summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsUpper(c))
            {
                result.Append(c);
                continue;
            }

            var startsWord = i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            result.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}
