using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Users;
using CommunityKit.UI.Forms;

namespace CommunityKit.Accounts.Passwords;

/// <summary>Name and first password of an invited person, with what the mailed link brought.</summary>
internal sealed class InvitationForm
{
    public string Id { get; set; } = "";

    public string Token { get; set; } = "";

    [Required, MaxCharacters(Account.MaxNameLength)]
    public string Name { get; set; } = "";

    [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
