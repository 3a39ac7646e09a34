using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Payments;

/// <summary>How patient the shop is with providers. Section <c>communitykit.payments</c>.</summary>
public sealed class PaymentsSettings
{
    /// <summary>Seconds that a provider has for an answer.</summary>
    [Range(1, 60)]
    public int TimeLimitSeconds { get; set; } = 8;

    /// <summary>Hours after a payment's time limit in which its provider is still asked for it.</summary>
    [Range(1, 720)]
    public int AskHours { get; set; } = 24;
}
