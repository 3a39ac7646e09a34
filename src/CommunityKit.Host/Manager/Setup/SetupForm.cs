using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Host.Manager.Setup;

/// <summary>The first owner's account.</summary>
internal sealed class SetupForm
{
    /// <summary>Proof that the visitor can read the host's console.</summary>
    public string? Token { get; set; }

    [Required, EmailAddress, StringLength(200)]
    public string Email { get; set; } = "";

    [Required, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Required, DataType(DataType.Password)]
    public string Again { get; set; } = "";
}
