using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Host.Manager.Session;

/// <summary>A sign-in.</summary>
internal sealed class SignInForm
{
    [Required]
    public string Email { get; set; } = "";

    [Required, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>Where the visitor wanted to go.</summary>
    public string? ReturnUrl { get; set; }
}
