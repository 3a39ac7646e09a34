using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Host.Manager.Session;

/// <summary>A change of the owner's password.</summary>
internal sealed class PasswordForm
{
    [Required, DataType(DataType.Password)]
    public string Present { get; set; } = "";

    [Required, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Required, DataType(DataType.Password)]
    public string Again { get; set; } = "";
}
