using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.Users;

namespace CommunityKit.Accounts.Profile;

/// <summary>Asks for another address; the password proves who asks.</summary>
internal sealed class EmailForm
{
    [Required, StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }
}
