using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Roles;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Forms;

namespace CommunityKit.Accounts.Users;

/// <summary>What staff see and change of an account.</summary>
internal sealed class UserModel
{
    [Required, MaxCharacters(Account.MaxNameLength)]
    public string Name { get; set; } = "";

    [Required, StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required, Choices(typeof(CultureChoices))]
    public string Culture { get; set; } = "";

    [Choices(typeof(RoleChoices))]
    public List<string> Roles { get; set; } = [];

    public long Version { get; set; }
}
