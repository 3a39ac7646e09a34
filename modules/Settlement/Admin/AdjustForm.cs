using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Settlement.Admin;

/// <summary>What staff enter to change a balance.</summary>
internal sealed class AdjustForm
{
    /// <summary>Made with the form, so that sending it twice is one change.</summary>
    public Guid Id { get; set; }

    [Required]
    public AdjustDirection Direction { get; set; }

    [Required]
    public Money? Amount { get; set; }

    [Required, StringLength(300)]
    public string Reason { get; set; } = "";
}
