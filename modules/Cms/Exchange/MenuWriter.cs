using System.Text.Json;
using CommunityKit.Cms.Menus;
using CommunityKit.Cms.Showing;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Writes menus.</summary>
internal static class MenuWriter
{
    public static async ValueTask<ContentWriteResult> WriteAsync(Batch batch, MenuRecord record, CancellationToken cancellationToken)
    {
        if (!Names.IsName(record.Name))
        {
            return Names.Refused(record, record.Name);
        }

        var links = record.Links.SelectMany(WithChildren).ToList();
        if (links.Find(link => link.Label.IsEmpty || !PageUrls.IsSafe(link.Url)) is { } flawed)
        {
            return Results.Refused(record, "link-invalid", $"The menu {record.Name} has the link \"{flawed.Label.For()}\" to \"{flawed.Url}\". A link has a label and leads to a path that begins with / or to an http, https, mailto or tel address.");
        }

        ContentProblem[] flattened = record.Links.Any(link => link.Children.Count > 0)
            ? [new("menu-flattened", $"The menu {record.Name} shows one level: links below others stand after them.", IsWarning: true)] : [];
        var json = JsonSerializer.Serialize([.. links.Select(link => new MenuLink { Label = link.Label, Url = link.Url })], MenuJson.Default.ListMenuLink);
        var (thing, hash) = (Things.NameOf(record), Ledger.Hash(json));
        var menu = await batch.Db.Menus.AsTracking().FirstOrDefaultAsync(m => m.Name == record.Name, cancellationToken);
        if (menu is not null && batch.Ledger.WasWritten(thing, hash))
        {
            return new(record, WriteOutcome.Unchanged) { Problems = flattened };
        }

        var says = menu?.Links == json;
        if (menu is not null && !says && batch.Ledger.IsEdited(thing, Ledger.Token(menu.Links)))
        {
            return Results.Edited(record, $"The menu {record.Name}");
        }

        await batch.Ledger.KeepAsync(thing, hash, Ledger.Token(json), cancellationToken);
        var outcome = menu is null ? WriteOutcome.Created : says ? WriteOutcome.Unchanged : WriteOutcome.Updated;
        menu ??= batch.Db.Menus.Add(new Menu { Name = record.Name, Links = json }).Entity;
        menu.Links = json;
        await batch.Db.SaveChangesAsync(cancellationToken);
        return new(record, outcome) { Problems = flattened };
    }

    private static IEnumerable<MenuRecordLink> WithChildren(MenuRecordLink link) => link.Children.SelectMany(WithChildren).Prepend(link);
}
