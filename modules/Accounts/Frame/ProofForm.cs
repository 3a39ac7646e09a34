using System.ComponentModel.DataAnnotations;
using CommunityKit.Accounts.Passwords;

namespace CommunityKit.Accounts.Frame;

/// <summary>The password once more, before something that a stranger at an open browser must not do.</summary>
internal sealed class ProofForm
{
    [StringLength(PasswordRules.MaxLength), DataType(DataType.Password)]
    public string? Password { get; set; }
}
