using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Admin;

/// <summary>The list of rules of a kind, newest first, with on, off and delete where they fit.</summary>
public abstract class RuleList<TRule>(RuleDesk desk) : AdminList<TRule>
    where TRule : class, IRule, new()
{
    private static readonly Keyset<TRule> Newest = Keyset<TRule>.By(rule => rule.Id, descending: true);

    /// <summary>First part of the keys of the list's texts, for example <c>coupons</c>.</summary>
    protected abstract string Noun { get; }

    protected DateTimeOffset Now => desk.Now;

    protected string Currency => desk.Currency;

    protected sealed override void Define(AdminListDefinition<TRule> list)
    {
        list.TitleKey = $"admin.{Noun}";
        list.EmptyKey = $"admin.{Noun}.empty";
        list.CreateKey = $"admin.{Noun}.new";
        list.SearchKey = "admin.search";
        list.Key(rule => rule.Id.ToString());
        list.Column("name", "column.name", rule => rule.Name.For(), AdminColumnKind.Link);
        list.Column("code", "column.code", rule => rule.Code);
        Columns(list);
        if (typeof(ISwitchable).IsAssignableFrom(typeof(TRule)))
        {
            list.Action(new AdminAction("on", "action.on") { Permission = PricingPermissions.Manage });
            list.Action(new AdminAction("off", "action.off") { Permission = PricingPermissions.Manage });
        }

        list.Action(new AdminAction("delete", "action.delete") { ConfirmKey = "action.delete.ask", Dangerous = true, Permission = PricingPermissions.Manage });
    }

    protected abstract void Columns(AdminListDefinition<TRule> list);

    protected sealed override async ValueTask<AdminPage<TRule>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await desk.Reading.CreateDbContextAsync(cancellationToken);
        if (query.Text is { } text)
        {
            // A search goes over code and name in every language; a shop has hundreds of rules of a kind, not more.
            var all = await db.Set<TRule>().OrderByDescending(rule => rule.Id).ToListAsync(cancellationToken);
            return new AdminPage<TRule>([.. all.Where(rule => Fits(rule, text)).Take(query.PageSize)], Next: null);
        }

        var page = await Newest.PageAsync(db.Set<TRule>(), query.After, query.PageSize, cancellationToken);
        return new AdminPage<TRule>(page.Rows, page.Next);
    }

    protected sealed override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var done = 0;
        var refused = new List<(string Key, string Reason)>();
        foreach (var key in keys)
        {
            var result = Guid.TryParse(key, out var id) ? await RunAsync(action, id, cancellationToken) : new SaveResult(SaveOutcome.NotFound);
            if (result.IsDone)
            {
                done++;
            }
            else
            {
                refused.Add((key, desk.ReasonOf(result)));
            }
        }

        return new AdminActionResult(done) { Refused = refused };
    }

    private static bool Fits(TRule rule, string text) =>
        rule.Code.Contains(text, StringComparison.OrdinalIgnoreCase)
        || rule.Name.Cultures.Any(culture => rule.Name.Exactly(culture)!.Contains(text, StringComparison.CurrentCultureIgnoreCase));

    /// <summary>How a rule with a time stands now.</summary>
    protected AdminTag StateOf(bool isActive, DateTimeOffset? from, DateTimeOffset? until) =>
        !isActive ? new AdminTag("state.off")
        : from > Now ? new AdminTag("state.soon", AdminTone.Info)
        : until <= Now ? new AdminTag("state.over")
        : new AdminTag("state.on", AdminTone.Good);

    private Task<SaveResult> RunAsync(string action, Guid id, CancellationToken cancellationToken) => action == "delete"
        ? desk.Save.DeleteAsync<TRule>(id, cancellationToken)
        : desk.Save.RunAsync(
            new RuleRequest<TRule>(rule =>
            {
                ((ISwitchable)rule).IsActive = action == "on";
                return [];
            }) { Id = id },
            cancellationToken);
}
