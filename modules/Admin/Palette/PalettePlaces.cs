using System.Collections.Concurrent;
using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.Admin.Lists;
using CommunityKit.Admin.Settings;
using CommunityKit.UI.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Palette;

/// <summary>
/// The places that never change while the runtime lives: menu items, lists, "new …" forms, settings sections, commands. One per runtime.
/// Thread-safe.
/// </summary>
public sealed class PalettePlaces(
    IDeclarations<AdminMenuItem> menu, IDeclarations<AdminCommand> commands, GeneratedPages pages, SettingsSections sections, Words words, IModuleGuard guard)
{
    // A list says its title only once it is made, which needs a request's services; one that cannot be made is tried again.
    private readonly ConcurrentDictionary<string, (string Title, string? Create)> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All places, in the order in which they are offered when nothing is typed.</summary>
    public async ValueTask<IReadOnlyList<PaletteEntry>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var own = words.Own;
        var entries = new List<PaletteEntry>();
        entries.AddRange(menu.All.OrderBy(m => m.Value.Section).ThenBy(m => m.Value.Order).Select(m => new PaletteEntry(
            words.Of(m.Module.Id), m.Value.LabelKey, own["palette.page"], m.Value.Path, m.Value.Icon, m.Value.Permission)));
        foreach (var place in pages.Lists)
        {
            if (await TitlesAsync(place, services, cancellationToken) is not var (title, create))
            {
                continue;
            }

            var of = words.Of(place.Module.Id);
            if (entries.TrueForAll(entry => entry.Path != place.ListPath))
            {
                entries.Add(new PaletteEntry(of, title, own["palette.list"], place.ListPath, "list", place.List!.Value.Permission));
            }

            if (create is not null && place.Form is { } form)
            {
                entries.Add(new PaletteEntry(
                    of, create, own["palette.new"], place.FormPathOf(GeneratedPages.NewKey), "plus", form.Value.Permission));
            }
        }

        entries.AddRange(commands.All.Select(c => new PaletteEntry(
            words.Of(c.Module.Id), c.Value.LabelKey, own["palette.command"], c.Value.Path, "command", c.Value.Permission)
        {
            KeywordsKey = c.Value.KeywordsKey,
        }));
        entries.AddRange(sections.All.Select(s => new PaletteEntry(
            s.Words,
            s.Words.Find(s.Shape.ModelType.Name) is null ? "module.name" : s.Shape.ModelType.Name,
            own["menu.settings"], s.Path, "sliders-horizontal", AdminPermissions.Settings)));
        return entries;
    }

    private async ValueTask<(string Title, string? Create)?> TitlesAsync(Place place, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (_lists.TryGetValue(place.Path, out var known))
        {
            return known;
        }

        var made = await guard.RunAsync<(string, string?)?>(
            place.Module,
            $"{place.Part}: title",
            async _ =>
            {
                await using var scope = services.CreateAsyncScope();
                var definition = OpenList.At(place, scope.ServiceProvider).Definition;
                return (definition.TitleKey, definition.CreateKey);
            },
            null,
            cancellationToken);
        return made is { } titles ? _lists.GetOrAdd(place.Path, titles) : null;
    }
}
