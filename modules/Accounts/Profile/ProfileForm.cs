using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Users;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Forms;

namespace CommunityKit.Accounts.Profile;

/// <summary>What members tell about themselves.</summary>
internal sealed class ProfileForm
{
    [Required, MaxCharacters(Account.MaxNameLength)]
    public string Name { get; set; } = "";

    [Required, Choices(typeof(CultureChoices))]
    public string Culture { get; set; } = "";
}
