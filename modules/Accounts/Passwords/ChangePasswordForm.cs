using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Accounts.Passwords;

/// <summary>The present password and the next one.</summary>
internal sealed class ChangePasswordForm
{
    [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [Required, StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string Next { get; set; } = "";
}
