using System.ComponentModel.DataAnnotations;
using CommunityKit.Monetary;

namespace CommunityKit.UI.Tests.Forms;

/// <summary>A repeating row.</summary>
public sealed class BindRow
{
    [Required]
    public string? Label { get; set; }

    public Money Price { get; set; }
}
