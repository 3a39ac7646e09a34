using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Workflow;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Editing;

/// <summary>All content in the admin.</summary>
public sealed class ContentList(
    IDbContextFactory<CmsDb> reading,
    ContentTypes types,
    ISettings<ShopSettings> shop,
    TakeDown takeDown,
    IPermissionEvaluator permissions,
    IHttpContextAccessor http,
    IStringLocalizer<CmsModule> text) : AdminList<ContentRow>
{
    private const string Mine = "mine";
    private const int MaxText = 100;
    private static readonly Keyset<ContentRow> Newest = Keyset<ContentRow>.By(row => row.DraftAt, descending: true).ThenBy(row => row.Id);
    private static readonly Keyset<ContentRow> ByTitle = Keyset<ContentRow>.By(row => row.Title).ThenBy(row => row.Id);

    protected override void Define(AdminListDefinition<ContentRow> list)
    {
        list.TitleKey = "admin.content";
        list.EmptyKey = "admin.content.empty";
        list.SearchKey = "admin.content.search";
        list.CreateKey = "admin.content.new";
        list.Key(row => row.Id.ToString());
        list.Column("title", "column.title", row => row.Title.Length > 0 ? row.Title : text["item.untitled"].Value, AdminColumnKind.Link, sortable: true);
        list.Column("state", "column.state", row => StateTag(row.State), AdminColumnKind.Tag);
        list.Column("type", "column.type", row => types.Known.FirstOrDefault(type => type.Name == row.Type)?.Label.For() ?? row.Type);
        list.Column("culture", "column.culture", row => row.Culture);
        list.Column("path", "column.path", row => row.LivePath);
        list.Column("by", "column.by", row => row.DraftBy);
        list.Column("changed", "column.changed", row => row.DraftAt, AdminColumnKind.Time, sortable: true);
        list.Filter("state", "column.state", [.. Enum.GetNames<ContentState>().Select(name => (name, $"ContentState.{name}"))]);
        list.Filter(
            "review",
            "column.review",
            [(Mine, "review.mine"), .. Enum.GetValues<ReviewState>().Where(state => state != ReviewState.Editing).Select(state => (state.ToString(), $"ReviewState.{state}"))]);
        list.Filter("type", "column.type", TypesAsync);
        list.Filter("culture", "column.culture", _ => new(shop.Current.Cultures.Select(culture => new AdminChoice(culture, culture)).ToList()));
        list.Action(new AdminAction("down", "action.down") { Permission = CmsPermissions.Publish, ConfirmKey = "action.down.ask", Dangerous = true });
        list.Action(new AdminAction("delete", "action.delete") { Permission = CmsPermissions.Publish, ConfirmKey = "action.delete.ask", Dangerous = true });
        list.Action(new AdminAction("undelete", "action.undelete") { Permission = CmsPermissions.Publish });
    }

    /// <summary>The tag of a state.</summary>
    public static AdminTag StateTag(ContentState state) => new(
        $"ContentState.{state}",
        state switch
        {
            ContentState.Live => AdminTone.Good,
            ContentState.Changed => AdminTone.Warning,
            ContentState.Deleted => AdminTone.Danger,
            _ => AdminTone.Plain,
        });

    protected override async ValueTask<AdminPage<ContentRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await types.AllAsync(cancellationToken);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var items = await ReviewAsync(Filter(db.Items, query), query.Filter("review"), cancellationToken);
        var rows = items.Select(i => new ContentRow
        {
            Id = i.Id,
            Title = i.Title,
            Type = i.Type,
            Culture = i.Culture,
            LivePath = i.LivePath,
            DraftBy = i.DraftBy,
            DraftAt = i.DraftAt,
            State = i.DeletedAt != null ? ContentState.Deleted
                : i.LiveVersion == null ? ContentState.Draft
                : i.LiveToken == i.Token ? ContentState.Live
                : ContentState.Changed,
        });
        var page = await (query.Sort == "title" ? ByTitle : Newest).PageAsync(rows, query.After, query.PageSize, cancellationToken);
        return new AdminPage<ContentRow>(page.Rows, page.Next) { Total = await items.CountAsync(cancellationToken) };
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var editor = Editor.Of(http.HttpContext!.User);
        var done = 0;
        foreach (var id in keys.Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty))
        {
            var result = action switch
            {
                "down" => await takeDown.RunAsync(id, editor, cancellationToken),
                "delete" => await takeDown.DeleteAsync(id, editor, cancellationToken),
                _ => await takeDown.UndeleteAsync(id, editor, cancellationToken),
            };
            done += result.Outcome == SaveOutcome.Done ? 1 : 0;
        }

        return new AdminActionResult(done);
    }

    private static IQueryable<ContentItem> Filter(IQueryable<ContentItem> items, AdminQuery query)
    {
        items = query.Filter("state") switch
        {
            nameof(ContentState.Deleted) => items.Where(i => i.DeletedAt != null),
            nameof(ContentState.Draft) => items.Where(i => i.DeletedAt == null && i.LiveVersion == null),
            nameof(ContentState.Live) => items.Where(i => i.DeletedAt == null && i.LiveVersion != null && i.LiveToken == i.Token),
            nameof(ContentState.Changed) => items.Where(i => i.DeletedAt == null && i.LiveVersion != null && i.LiveToken != i.Token),
            _ => items.Where(i => i.DeletedAt == null),
        };
        if (query.Filter("type") is { } type)
        {
            items = items.Where(i => i.Type == type);
        }

        if (query.Filter("culture") is { } culture)
        {
            items = items.Where(i => i.Culture == culture);
        }

        // The database does it: it knows lower case, but no cultures.
#pragma warning disable CA1304, CA1311, CA1862, MA0011
        return query.Text is { Length: > 0 and <= MaxText } text ? items.Where(i => i.Title.ToLower().Contains(text.ToLower())) : items;
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    /// <summary>What waits for the user is what others ask to have approved, and what was sent back to the user.</summary>
    private async ValueTask<IQueryable<ContentItem>> ReviewAsync(IQueryable<ContentItem> items, string? review, CancellationToken cancellationToken)
    {
        if (Enum.TryParse<ReviewState>(review, out var state))
        {
            return items.Where(i => i.Review == state);
        }

        if (review != Mine)
        {
            return items;
        }

        var user = http.HttpContext!.User;
        if (user.FindId()?.ToString() is not { } me)
        {
            return items.Where(_ => false);
        }

        var mayApprove = await permissions.HasAsync(user, CmsPermissions.Approve, cancellationToken);
        return items.Where(i =>
            (mayApprove && i.Review == ReviewState.InReview && !i.Authors.Contains(me)) || (i.Review == ReviewState.SentBack && i.Authors.Contains(me)));
    }

    private async ValueTask<IReadOnlyList<AdminChoice>> TypesAsync(CancellationToken cancellationToken) =>
        [.. (await types.AllAsync(cancellationToken)).All.Select(type => new AdminChoice(type.Name, type.Label.For()))];
}
