using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a quote.</summary>
public sealed class QuoteSettings
{
    /// <summary>What was said.</summary>
    [DataType(DataType.MultilineText), Required, StringLength(2000)]
    public string Text { get; set; } = "";

    /// <summary>Who said it.</summary>
    [StringLength(200)]
    public string Source { get; set; } = "";
}
