using System.Text.Json;
using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Formats.Ghost;

/// <summary>The list of posts that Ghost's migration tools write: each with its author and tags inside.</summary>
internal static class GhostPostList
{
    public static IEnumerable<ForeignThing> Read(JsonElement posts, ReadingNotes notes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in posts.EnumerateArray().SelectMany(TagsOf).Where(tag => tag.Text("slug").Length > 0 && seen.Add(tag.Text("slug"))))
        {
            notes.Count("terms");
            yield return new ForeignTerm(0, new TermKey("tag", tag.Text("slug")), tag.Text("name") is { Length: > 0 } name ? name : tag.Text("slug"));
        }

        var number = 0;
        foreach (var entry in posts.EnumerateArray())
        {
            number++;
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("data", out var post) || post.ValueKind != JsonValueKind.Object)
            {
                notes.LeaveOut(number, "post-empty", $"Post {number} of the list holds nothing.");
                continue;
            }

            var key = entry.Text("url") is { Length: > 0 } url ? url : post.Text("slug");
            yield return GhostFormat.Item(number, key, post, notes) with
            {
                Author = post.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object && author.TryGetProperty("data", out var person) ? person.Text("name") : "",
                Terms = [.. TagsOf(entry).Select(tag => tag.Text("slug")).Where(slug => slug.Length > 0).Distinct(StringComparer.Ordinal).Select(slug => new TermKey("tag", slug))],
            };
        }
    }

    private static IEnumerable<JsonElement> TagsOf(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("data", out var post)
            ? post.List("tags").Select(tag => tag.ValueKind == JsonValueKind.Object && tag.TryGetProperty("data", out var data) ? data : default).Where(data => data.ValueKind == JsonValueKind.Object)
            : [];
}
