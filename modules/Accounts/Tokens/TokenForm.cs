using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Forms;

namespace CommunityKit.Accounts.Tokens;

/// <summary>Asks for an access token.</summary>
internal sealed class TokenForm
{
    [Required, MaxCharacters(AccessToken.MaxNameLength)]
    public string Name { get; set; } = "";

    /// <summary>Days until it ends.</summary>
    [Range(1, 366)]
    public int Days { get; set; } = 90;

    public List<string> Scopes { get; set; } = [];

    [StringLength(Passwords.PasswordRules.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }
}
