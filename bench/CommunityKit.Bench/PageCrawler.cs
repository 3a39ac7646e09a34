using System.Text.RegularExpressions;

namespace CommunityKit.Bench;

/// <summary>Finds the pages of a shop by following its own links.</summary>
internal static partial class PageCrawler
{
    private const int MaxPages = 60;

    public static async Task<IReadOnlyList<string>> FindAsync(Uri address, string tenant)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var seen = new List<string> { $"/{tenant}/" };
        for (var i = 0; i < seen.Count && seen.Count < MaxPages; i++)
        {
            var html = await http.GetStringAsync(new Uri(address, seen[i]));
            foreach (var path in Links().Matches(html).Select(m => m.Groups["path"].Value))
            {
                if (path.StartsWith($"/{tenant}/", StringComparison.Ordinal) && !path.Contains("/account", StringComparison.Ordinal)
                    && !path.Contains("/admin", StringComparison.Ordinal) && !seen.Contains(path) && seen.Count < MaxPages)
                {
                    seen.Add(path);
                }
            }
        }

        return seen;
    }

    [GeneratedRegex("<a[^>]+href=\"(?<path>/[^\"#?]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
