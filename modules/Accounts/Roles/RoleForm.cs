using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Forms;

namespace CommunityKit.Accounts.Roles;

/// <summary>The name of a role.</summary>
internal sealed class RoleForm
{
    /// <summary>Null for a new one.</summary>
    public string? Key { get; set; }

    [Required, MaxCharacters(Role.MaxNameLength)]
    public string Name { get; set; } = "";
}
