using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.Users;

namespace CommunityKit.Accounts.SignIn;

/// <summary>What the sign-in page asks for.</summary>
internal sealed class SignInForm
{
    [Required, StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public bool StaySignedIn { get; set; }

    public string? ReturnUrl { get; set; }
}
