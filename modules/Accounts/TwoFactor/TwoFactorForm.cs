using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>The first code of a new app.</summary>
internal sealed class TwoFactorForm
{
    [Required, StringLength(40)]
    public string Code { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
