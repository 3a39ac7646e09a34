namespace CommunityKit.Settlement;

/// <summary>Section <c>communitykit.settlement</c>.</summary>
public sealed class SettlementSettings
{
    /// <summary>True to offer members their balance as a way to pay, when it is enough.</summary>
    public bool PayByBalance { get; set; } = true;
}
