using CommunityKit.Accounts.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Roles;

/// <summary>The shop's roles, and what each may do.</summary>
[RequirePermission(AccountPermissions.ManageRoles)]
internal sealed class RolesController(
    RoleDirectory directory,
    PermissionLabels labels,
    RoleGrants grants,
    GrantPermissions grant,
    EditRoles edit,
    Authority authority,
    IStringLocalizer<AccountsModule> texts)
    : PageController
{
    private const int MaxFields = 20_000;

    [HttpGet("admin/settings/roles")]
    public async Task<IActionResult> Index(string? q, string? role, CancellationToken cancellationToken) =>
        View("Roles", await PageAsync(q ?? "", role, cancellationToken));

    [HttpPost("admin/settings/roles"), RequestFormLimits(ValueCountLimit = MaxFields)]
    public async Task<IActionResult> Save(string? q, string? role, string? was, [FromForm] string[]? grants, CancellationToken cancellationToken)
    {
        var before = Read((was ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var after = Read(grants ?? []);
        var roles = (await directory.ReadAsync(cancellationToken)).Select(info => info.Key).ToList();
        var (_, refused) = await grant.RunAsync(User, [.. after.Except(before)], [.. before.Except(after)], roles, cancellationToken);
        SayNext(refused == 0 ? "said.roles-saved" : "said.roles-refused");
        return ToPath(AccountsModule.RolesPath + QueryString.Create(new Dictionary<string, string?> { ["q"] = q, ["role"] = role }));
    }

    [HttpGet("admin/settings/roles/new")]
    public IActionResult New() => View("Role", new RoleForm());

    [HttpPost("admin/settings/roles/new")]
    public async Task<IActionResult> New(RoleForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await edit.CreateAsync(form.Name, cancellationToken) is { } key)
            {
                return ToPath($"{AccountsModule.RolesPath}?role={key}");
            }

            ModelState.AddModelError(nameof(form.Name), texts["roles.name-taken"]);
        }

        return View("Role", form);
    }

    [HttpGet("admin/settings/roles/{key}")]
    public async Task<IActionResult> Edit(string key, CancellationToken cancellationToken) =>
        await OwnAsync(key, cancellationToken) is { } role ? View("Role", new RoleForm { Key = key, Name = role.Label }) : NotFound();

    [HttpPost("admin/settings/roles/{key}")]
    public async Task<IActionResult> Edit(string key, RoleForm form, CancellationToken cancellationToken)
    {
        if (await OwnAsync(key, cancellationToken) is not { } role)
        {
            return NotFound();
        }

        form.Key = key;
        if (ModelState.IsValid)
        {
            if (form.Name == role.Label || await edit.RenameAsync(key, form.Name, cancellationToken))
            {
                SayNext("said.saved");
                return ToPath(AccountsModule.RolesPath);
            }

            ModelState.AddModelError(nameof(form.Name), texts["roles.name-taken"]);
        }

        return View("Role", form);
    }

    [HttpPost("admin/settings/roles/{key}/delete")]
    public async Task<IActionResult> Delete(string key, CancellationToken cancellationToken)
    {
        if (await OwnAsync(key, cancellationToken) is not { } role)
        {
            return NotFound();
        }

        if ((await authority.BeyondAsync(User, [key], cancellationToken)).Count > 0)
        {
            ModelState.AddModelError("", texts["users.beyond"]);
            return View("Role", new RoleForm { Key = key, Name = role.Label });
        }

        await edit.DeleteAsync(key, cancellationToken);
        SayNext("said.role-deleted");
        return ToPath(AccountsModule.RolesPath);
    }

    private async Task<RoleInfo?> OwnAsync(string key, CancellationToken cancellationToken) =>
        (await directory.ReadAsync(cancellationToken)).FirstOrDefault(role => role.Key == key && !role.IsBuiltIn);

    private async Task<RolesPage> PageAsync(string query, string? role, CancellationToken cancellationToken)
    {
        var roles = await directory.ReadAsync(cancellationToken);
        var shown = roles.Any(r => r.Key == role) ? roles.Where(r => r.Key == role).ToList() : [.. roles];
        var given = await grant.ReadAsync(cancellationToken);
        var own = await authority.PermissionsOfAsync(User, cancellationToken);
        var effective = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var each in shown)
        {
            effective[each.Key] = await grants.OfAsync(each.Key, cancellationToken);
        }

        var found = labels.All.Where(label => query.Length == 0
            || $"{label.Text} {label.Id} {label.Module}".Contains(query, StringComparison.CurrentCultureIgnoreCase)).ToList();
        var groups = found.GroupBy(label => label.ModuleId, StringComparer.Ordinal).Select(group => (
            group.First().Module,
            (IReadOnlyList<RoleRow>)[.. group.Select(label => new RoleRow(
                label,
                own.Contains(label.Id),
                [.. shown.Select(r => new RoleCell(
                    r, r.IsOwner || given.Contains((r.Key, label.Id)), r.IsOwner || effective[r.Key].Contains(label.Id)))]))]));
        var was = found.SelectMany(label => shown.Where(r => !r.IsOwner && given.Contains((r.Key, label.Id))).Select(r => $"{r.Key}:{label.Id}"));
        return new RolesPage(roles, shown, [.. groups], query, shown.Count == 1 ? role : null, string.Join(' ', was));
    }

    private static HashSet<(string Role, string Permission)> Read(IEnumerable<string> cells) =>
        [.. cells.Select(cell => cell.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))];
}
