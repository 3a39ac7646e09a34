using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Accounts.Roles;

/// <summary>Roles to choose from in forms.</summary>
internal sealed class RoleChoices(RoleDirectory roles) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await roles.ReadAsync(cancellationToken)).Select(role => new AdminChoice(role.Key, role.Label))];
}
