using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Roles;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Users;

/// <summary>Who has an account: members and staff.</summary>
internal sealed class UserList(
    IDbContextFactory<AccountsDb> reading, RoleDirectory roles, RoleChoices roleChoices, AdministerAccount administer, TimeProvider clock)
    : AdminList<UserRow>
{
    private static readonly Keyset<Account> Newest = Keyset<Account>.By(a => a.CreatedAt, descending: true).ThenBy(a => a.Id, descending: true);
    private static readonly Keyset<Account> Oldest = Keyset<Account>.By(a => a.CreatedAt).ThenBy(a => a.Id);
    private static readonly Keyset<Account> ByName = Keyset<Account>.By(a => a.Name).ThenBy(a => a.Id);
    private static readonly Keyset<Account> ByNameDown = Keyset<Account>.By(a => a.Name, descending: true).ThenBy(a => a.Id, descending: true);

    protected override void Define(AdminListDefinition<UserRow> list)
    {
        list.TitleKey = "users.title";
        list.EmptyKey = "users.empty";
        list.CreateKey = "users.invite";
        list.SearchKey = "users.search";
        list.Key(row => row.Id.ToString());
        list.Column("name", "users.name", row => row.Name, AdminColumnKind.Link, sortable: true);
        list.Column("email", "users.email", row => row.Email);
        list.Column("roles", "users.roles", row => row.Roles);
        list.Column("state", "users.state", row => row.State, AdminColumnKind.Tag);
        list.Column("two-factor", "users.two-factor", row => row.HasTwoFactor, AdminColumnKind.YesNo);
        list.Column("last", "users.last-sign-in", row => row.LastSignInAt, AdminColumnKind.Time);
        list.Column("created", "users.created", row => row.CreatedAt, AdminColumnKind.Time, sortable: true);
        list.Filter("role", "users.role", roleChoices.ReadAsync);
        list.Filter(
            "state",
            "users.state",
            ("active", "users.state.active"), ("invited", "users.state.invited"), ("unconfirmed", "users.state.unconfirmed"),
            ("locked", "users.state.locked"), ("disabled", "users.state.disabled"));
        list.Action(Action(UserAction.Invite, "users.invite-again"));
        list.Action(Action(UserAction.Unlock, "users.unlock"));
        list.Action(Action(UserAction.Enable, "users.enable"));
        list.Action(Action(UserAction.ResetTwoFactor, "users.reset-two-factor") with { ConfirmKey = "users.reset-two-factor.confirm", Dangerous = true });
        list.Action(Action(UserAction.Disable, "users.disable") with { ConfirmKey = "users.disable.confirm", Dangerous = true });
    }

    protected override async ValueTask<AdminPage<UserRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var order = (query.Sort, query.Descending) switch
        {
            ("name", false) => ByName,
            ("name", true) => ByNameDown,
            ("created", false) => Oldest,
            _ => Newest,
        };
        var page = await order.PageAsync(Matching(db, query, now), query.After, query.PageSize, cancellationToken);
        var ids = page.Rows.Select(a => a.Id).ToList();
        var rolesOf = (await db.AccountRoles.Where(r => ids.Contains(r.AccountId)).ToListAsync(cancellationToken)).ToLookup(r => r.AccountId, r => r.Role);
        var states = await db.SignInStates.Where(s => ids.Contains(s.AccountId)).ToDictionaryAsync(s => s.AccountId, cancellationToken);
        var labels = (await roles.ReadAsync(cancellationToken)).ToDictionary(r => r.Key, r => r.Label, StringComparer.Ordinal);
        return new AdminPage<UserRow>(
            [
                .. page.Rows.Select(account => new UserRow(
                    account.Id,
                    account.Name,
                    account.Email,
                    string.Join(", ", labels.Where(label => rolesOf[account.Id].Contains(label.Key)).Select(label => label.Value)),
                    StateOf(account, states.GetValueOrDefault(account.Id)?.LockedUntil > now),
                    account.TwoFactorEnabled,
                    states.GetValueOrDefault(account.Id)?.LastSignInAt,
                    account.CreatedAt)),
            ],
            page.Next);
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var done = 0;
        var refused = new List<(string, string)>();
        foreach (var key in keys)
        {
            if (!Enum.TryParse<UserAction>(action, out var known) || !Guid.TryParse(key, out var id))
            {
                continue;
            }

            if (await administer.RunAsync(id, known, cancellationToken) is { } reason)
            {
                refused.Add((key, reason));
            }
            else
            {
                done++;
            }
        }

        return new AdminActionResult(done) { Refused = refused };
    }

    private static AdminAction Action(UserAction action, string labelKey) =>
        new(action.ToString(), labelKey) { Permission = AccountPermissions.ManageUsers };

    private static IQueryable<Account> Matching(AccountsDb db, AdminQuery query, DateTimeOffset now)
    {
        var found = db.Accounts.Matching(query.Text);

        if (query.Filter("role") is { Length: > 0 } role)
        {
            found = found.Where(a => db.AccountRoles.Any(r => r.AccountId == a.Id && r.Role == role));
        }

        return query.Filter("state") switch
        {
            "active" => found.Where(a => a.State == AccountState.Active && a.ActivatedAt != null),
            "invited" => found.Where(a => a.State == AccountState.Active && a.PasswordHash == null && a.ActivatedAt == null && !a.IsHostOwner),
            "unconfirmed" => found.Where(a => a.PasswordHash != null && !a.EmailConfirmed),
            "locked" => found.Where(a => db.SignInStates.Any(s => s.AccountId == a.Id && s.LockedUntil > now)),
            "disabled" => found.Where(a => a.State == AccountState.Disabled),
            _ => found,
        };
    }

    private static AdminTag StateOf(Account account, bool isLocked) => account switch
    {
        { State: AccountState.Disabled } => new AdminTag("users.state.disabled", AdminTone.Danger),
        { PasswordHash: null, ActivatedAt: null, IsHostOwner: false } => new AdminTag("users.state.invited", AdminTone.Info),
        _ when isLocked => new AdminTag("users.state.locked", AdminTone.Warning),
        { EmailConfirmed: false } => new AdminTag("users.state.unconfirmed", AdminTone.Warning),
        _ => new AdminTag("users.state.active", AdminTone.Good),
    };
}
