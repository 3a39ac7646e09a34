using System.Globalization;
using System.Text.Json;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.References;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Menus;

/// <summary>The menus of a page: labels and addresses in the reader's language, links to what is gone left out.</summary>
public sealed class MenuReads(IDbContextFactory<CmsDb> reading, KnownMenus known, IReferences references, PageUrls urls)
{
    /// <summary>Names of all menus that were ever saved.</summary>
    public async ValueTask<IEnumerable<string>> NamesAsync(CancellationToken cancellationToken) =>
        (await known.LinksAsync(reading, cancellationToken)).Keys.Order(StringComparer.Ordinal);

    /// <summary>The links of a menu as they are stored; none when there is no such menu.</summary>
    public async ValueTask<IReadOnlyList<MenuLink>> LinksAsync(string menu, CancellationToken cancellationToken) =>
        (await known.LinksAsync(reading, cancellationToken)).GetValueOrDefault(menu, []);

    /// <summary>How many links of a menu lead to something that visitors cannot see.</summary>
    public async ValueTask<int> LostAsync(string menu, CancellationToken cancellationToken)
    {
        var paths = await PathsAsync(cancellationToken);
        return (await LinksAsync(menu, cancellationToken)).Count(link => link.Target is { } target && paths.GetValueOrDefault(target) is null);
    }

    /// <summary>A menu as visitors see it.</summary>
    public async ValueTask<IReadOnlyList<MenuItem>> ShownAsync(string menu, CancellationToken cancellationToken)
    {
        var paths = await PathsAsync(cancellationToken);
        var items = new List<(MenuItem Item, List<MenuItem> Below)>();
        foreach (var link in await LinksAsync(menu, cancellationToken))
        {
            if (UrlOf(link, paths) is not { } url)
            {
                continue;
            }

            var item = new MenuItem(link.Label.For(), url);
            if (link.IsBelow && items.Count > 0)
            {
                items[^1].Below.Add(item);
            }
            else
            {
                items.Add((item, []));
            }
        }

        return [.. items.Select(entry => entry.Item with { Children = entry.Below })];
    }

    /// <summary>The path that a link leads to now; what was typed where it follows nothing, or nothing that can be seen.</summary>
    public async ValueTask<string> PathOfAsync(MenuLink link, CancellationToken cancellationToken) =>
        (link.Target is { } target ? (await PathsAsync(cancellationToken)).GetValueOrDefault(target) : null) ?? link.Url;

    internal static IReadOnlyList<MenuLink> Parse(string json) => JsonSerializer.Deserialize(json, MenuJson.Default.ListMenuLink) ?? [];

    private string? UrlOf(MenuLink link, IReadOnlyDictionary<string, string?> paths) =>
        link.Target is not { } target ? urls.Link(link.Url) : paths.GetValueOrDefault(target) is { } path ? urls.Of(path) : null;

    private ValueTask<IReadOnlyDictionary<string, string?>> PathsAsync(CancellationToken cancellationToken) => known.PathsAsync(
        CultureInfo.CurrentUICulture.Name,
        async () =>
        {
            var targets = (await known.LinksAsync(reading, cancellationToken)).Values.SelectMany(links => links)
                .Select(link => Reference.TryParse(link.Target, out var target) ? target : default).Where(target => target.Kind is not null).ToHashSet();
            return (await references.FindAsync(targets, cancellationToken)).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.Path, StringComparer.Ordinal);
        });
}
