using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Docs;

/// <summary>Do the links of the pages lead anywhere? Only those inside the tree are looked at: nothing is fetched.</summary>
/// <param name="root">Folder of the tree.</param>
internal sealed class LinkCheck(string root)
{
    public IEnumerable<Problem> Run(DocPage page) => page.Links
        .Where(link => !Uri.TryCreate(link.Target, UriKind.Absolute, out var uri) || uri.IsFile)
        .SelectMany(link => Problems(page, link));

    private IEnumerable<Problem> Problems(DocPage page, DocLink link)
    {
        var parts = link.Target.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0]);
        var target = path.Length == 0 ? page.Path : Path.GetFullPath(path, Path.GetDirectoryName(page.Path)!);
        var place = PlaceOf(page, link.Line);
        if (!Path.Exists(target) || !target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            yield return CliProblems.DeadLink(place, link.Target);
        }
        else if (parts.Length == 2 && target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !DocPage.Read(target).Anchors.Contains(Uri.UnescapeDataString(parts[1])))
        {
            yield return CliProblems.DeadAnchor(place, link.Target);
        }
    }

    /// <summary>File and line, as editors take them.</summary>
    public string PlaceOf(DocPage page, int line) => $"{Path.GetRelativePath(root, page.Path)}:{line}";
}
