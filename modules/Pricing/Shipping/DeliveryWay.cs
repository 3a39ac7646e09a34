using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Shipping;

/// <summary>A way of delivery that buyers choose, such as standard or express. Its key is <c>delivery/</c> and its code.</summary>
public sealed class DeliveryWay : ISwitchable
{
    public const string KeyPrefix = "delivery/";

    public Guid Id { get; set; }

    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    /// <summary>Tax class of the fee; empty to tax it like the goods.</summary>
    public string TaxClass { get; set; } = "";

    public int Position { get; set; }

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    public string Key => KeyPrefix + Code;
}
