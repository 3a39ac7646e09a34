using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.Users;
using CommunityKit.UI.Forms;

namespace CommunityKit.Accounts.Registration;

/// <summary>What the registration asks for.</summary>
internal sealed class RegisterForm
{
    [Required, MaxCharacters(Account.MaxNameLength)]
    public string Name { get; set; } = "";

    [Required, StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
