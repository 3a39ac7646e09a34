using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Roles;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Accounts;

/// <summary>What the shop decides about accounts. Section <c>communitykit.accounts</c>.</summary>
public sealed class AccountsSettings
{
    /// <summary>True if visitors may make an account themselves.</summary>
    public bool AllowRegistration { get; set; } = true;

    /// <summary>True if a new account works only after its address was confirmed by mail.</summary>
    public bool ConfirmEmail { get; set; } = true;

    /// <summary>Keys of roles whose holders must set up a second step before those roles work.</summary>
    [Choices(typeof(RoleChoices))]
    public IReadOnlyList<string> TwoFactorRoles { get; set; } = [];

    /// <summary>Days for which the record of sign-ins and changes is kept.</summary>
    [Range(30, 3650)]
    public int KeepEventsDays { get; set; } = 180;
}
