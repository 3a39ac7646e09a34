using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Media;

/// <summary>Settings of the library.</summary>
public sealed class MediaSettings
{
    /// <summary>Most megabytes of all originals together.</summary>
    [Range(1, 1_000_000)]
    public int QuotaMegabytes { get; set; } = 5_000;

    /// <summary>Most megabytes of one video.</summary>
    [Range(1, 2_000)]
    public int MaxVideoMegabytes { get; set; } = 200;
}
