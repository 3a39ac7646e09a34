using System.Text.Json;
using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Tests.Merging;

/// <summary>Documents and random edits of them.</summary>
internal static class Documents
{
    public static ContentBlock Block(string id, string text = "", params ContentBlock[] children) =>
        new(id, "test", JsonSerializer.SerializeToElement(new { text })) { Children = children };

    public static ContentDocument Of(params ContentBlock[] blocks) => new([], blocks);

    public static JsonElement Json(string value) => JsonSerializer.SerializeToElement(value);

    public static ContentDocument Random(Random random)
    {
        var document = ContentDocument.Empty;
        for (var i = random.Next(8); i > 0; i--)
        {
            document = Add(document, random, "b");
        }

        return document.With("title", "T" + random.Next(3)).With("summary", "S" + random.Next(3));
    }

    /// <summary>The document after a few edits, as an editor would make them.</summary>
    public static ContentDocument Edit(ContentDocument document, Random random, string who)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            document = random.Next(6) switch
            {
                0 => document.With(random.Next(2) == 0 ? "title" : "summary", who + random.Next(100)),
                1 => Add(document, random, who),
                2 => Remove(document, random),
                3 => Change(document, random, who),
                _ => Move(document, random),
            };
        }

        return document;
    }

    public static IReadOnlyList<ContentBlock> Map(IReadOnlyList<ContentBlock> blocks, Func<ContentBlock, ContentBlock?> map) =>
        [.. blocks.Select(map).OfType<ContentBlock>().Select(block => block with { Children = Map(block.Children, map) })];

    private static ContentDocument Add(ContentDocument document, Random random, string who) =>
        Put(document, random, Block($"{who}{random.Next(1_000_000)}", who + random.Next(100)));

    private static ContentDocument Put(ContentDocument document, Random random, ContentBlock block)
    {
        var hosts = document.AllBlocks().Select(b => b.Id).Append("").ToList();
        var host = hosts[random.Next(hosts.Count)];
        return document.WithBlocks(host.Length == 0
            ? In(document.Blocks)
            : Map(document.Blocks, b => b.Id == host ? b with { Children = In(b.Children) } : b));

        List<ContentBlock> In(IReadOnlyList<ContentBlock> list)
        {
            var copy = list.ToList();
            copy.Insert(random.Next(copy.Count + 1), block);
            return copy;
        }
    }

    private static ContentDocument Remove(ContentDocument document, Random random) =>
        Pick(document, random) is { } block ? document.WithBlocks(Map(document.Blocks, b => b.Id == block.Id ? null : b)) : document;

    private static ContentDocument Change(ContentDocument document, Random random, string who) =>
        Pick(document, random) is { } block
            ? document.WithBlocks(Map(document.Blocks, b => b.Id == block.Id ? b with { Settings = JsonSerializer.SerializeToElement(new { text = who + random.Next(100) }) } : b))
            : document;

    private static ContentDocument Move(ContentDocument document, Random random) =>
        Pick(document, random) is { } block ? Put(document.WithBlocks(Map(document.Blocks, b => b.Id == block.Id ? null : b)), random, block) : document;

    private static ContentBlock? Pick(ContentDocument document, Random random) =>
        document.AllBlocks().ToList() is { Count: > 0 } all ? all[random.Next(all.Count)] : null;
}
