using System.ComponentModel.DataAnnotations;
using CommunityKit.Texts;

namespace CommunityKit.Customers.Segments;

/// <summary>A segment as staff edit it.</summary>
internal sealed class SegmentModel
{
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    [Required, StringLength(Segment.MaxCode), RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public string Code { get; set; } = "";

    public long Version { get; set; }
}
