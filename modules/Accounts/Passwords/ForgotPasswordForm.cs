using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Users;

namespace CommunityKit.Accounts.Passwords;

/// <summary>Asks for a link that sets a new password.</summary>
internal sealed class ForgotPasswordForm
{
    [Required, StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";
}
