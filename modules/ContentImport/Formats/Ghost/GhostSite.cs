using System.Globalization;
using System.Text.Json;
using CommunityKit.ContentImport.Foreign;

namespace CommunityKit.ContentImport.Formats.Ghost;

/// <summary>The export of a Ghost site: tables with their links.</summary>
internal static class GhostSite
{
    private const string Tag = "tag";

    public static IEnumerable<ForeignThing> Read(JsonElement data, ReadingNotes notes)
    {
        var tags = data.List("tags").DistinctBy(tag => tag.Text("id")).ToDictionary(tag => tag.Text("id"), tag => tag.Text("slug"), StringComparer.Ordinal);
        var authors = data.List("users").DistinctBy(user => user.Text("id")).ToDictionary(user => user.Text("id"), user => user.Text("name"), StringComparer.Ordinal);
        var tagsOf = Links(data, "posts_tags", "tag_id");
        var authorsOf = Links(data, "posts_authors", "author_id");
        var metaOf = data.List("posts_meta").DistinctBy(meta => meta.Text("post_id")).ToDictionary(meta => meta.Text("post_id"), StringComparer.Ordinal);

        // A tag whose slug begins with hash- is a mark for editors; readers never see it.
        foreach (var tag in data.List("tags").Where(tag => !tag.Text("slug").StartsWith("hash-", StringComparison.Ordinal)))
        {
            notes.Count("terms");
            yield return new ForeignTerm(0, new TermKey(Tag, tag.Text("slug")), tag.Text("name")) { Description = tag.Text("description") };
        }

        var number = 0;
        foreach (var post in data.List("posts"))
        {
            number++;
            var id = post.Text("id");
            var item = GhostFormat.Item(number, id, post, notes);
            var meta = metaOf.GetValueOrDefault(id);
            yield return item with
            {
                Author = authorsOf[id].Select(author => authors.GetValueOrDefault(author)).FirstOrDefault() ?? authors.GetValueOrDefault(post.Text("author_id")) ?? "",
                Terms = [.. tagsOf[id].Select(tag => tags.GetValueOrDefault(tag)).OfType<string>().Where(slug => !slug.StartsWith("hash-", StringComparison.Ordinal)).Select(slug => new TermKey(Tag, slug))],
                SeoTitle = meta.Text("meta_title") is { Length: > 0 } title ? title : item.SeoTitle,
                Summary = item.Summary.Length > 0 ? item.Summary : meta.Text("meta_description"),
                Picture = item.Picture is { Alt: "" } picture ? picture with { Alt = meta.Text("feature_image_alt") } : item.Picture,
            };
        }
    }

    private static ILookup<string, string> Links(JsonElement data, string table, string to) =>
        data.List(table)
            .OrderBy(link => int.TryParse(link.Text("sort_order"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var order) ? order : 0)
            .ToLookup(link => link.Text("post_id"), link => link.Text(to), StringComparer.Ordinal);
}
