using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Accounts.SignIn;

/// <summary>What the second step asks for: a code of the app, or a recovery code.</summary>
internal sealed class CodeForm
{
    [Required, StringLength(40)]
    public string Code { get; set; } = "";

    public bool RememberDevice { get; set; }

    public bool Stay { get; set; }

    public string? ReturnUrl { get; set; }
}
