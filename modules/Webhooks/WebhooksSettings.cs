using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Webhooks;

/// <summary>Settings of the module.</summary>
public sealed class WebhooksSettings
{
    /// <summary>Seconds that a receiver has to answer.</summary>
    [Range(1, 30)]
    public int TimeLimitSeconds { get; set; } = 15;

    /// <summary>Days for which messages and the log of deliveries are kept.</summary>
    [Range(4, 365)]
    public int KeepDays { get; set; } = 30;
}
