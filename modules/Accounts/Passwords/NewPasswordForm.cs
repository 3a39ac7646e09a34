using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Accounts.Passwords;

/// <summary>A new password, with what the mailed link brought.</summary>
internal sealed class NewPasswordForm
{
    public string Id { get; set; } = "";

    public string Token { get; set; } = "";

    [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
