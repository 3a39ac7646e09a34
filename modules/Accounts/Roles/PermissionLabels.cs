using System.Globalization;

namespace CommunityKit.Accounts.Roles;

/// <summary>The permissions in the reader's language, by module.</summary>
internal sealed class PermissionLabels(PermissionTable table, IModuleTexts texts)
{
    public IReadOnlyList<PermissionLabel> All =>
    [
        .. table.All.Select(declared => new PermissionLabel(
            declared.Value.Id,
            Find(declared.Module.Id, declared.Value.LabelKey) ?? declared.Value.Id,
            declared.Module.Id,
            Find(declared.Module.Id, "module.name") ?? Find(AccountsModule.Id, "permission.of-shop") ?? declared.Module.Id)),
    ];

    private string? Find(string module, string key) => texts.Find(module, key, CultureInfo.CurrentUICulture);
}
