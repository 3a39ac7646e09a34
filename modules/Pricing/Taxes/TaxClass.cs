using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Taxes;

/// <summary>Goods that are taxed alike.</summary>
public sealed class TaxClass : IRule
{
    public Guid Id { get; set; }

    public string Code { get; set; } = "";

    public LocalizedText Name { get; set; } = LocalizedText.Empty;

    public IReadOnlyList<TaxRate> Rates { get; set; } = [];

    public long Version { get; private set; }
}
