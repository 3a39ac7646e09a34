using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>Prices for a while, for a counted number of pieces if the shop likes.</summary>
public sealed class FlashSale : ISwitchable
{
    public Guid Id { get; set; }

    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public DateTimeOffset? FromAt { get; set; }

    public DateTimeOffset? UntilAt { get; set; }

    public bool IsActive { get; set; } = true;

    public List<FlashPrice> Prices { get; private set; } = [];

    public long Version { get; private set; }
}
