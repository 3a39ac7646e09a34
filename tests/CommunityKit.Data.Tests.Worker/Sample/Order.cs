using CommunityKit.Monetary;
using CommunityKit.Texts;

namespace CommunityKit.Data.Tests.Worker.Sample;

public sealed class Order
{
    public Guid Id { get; init; }

    public Guid Sku { get; init; }

    public OrderState State { get; set; }

    public LocalizedText Title { get; set; } = LocalizedText.Empty;

    public Money Price { get; set; }

    public Money? Refund { get; set; }

    public Packing Packing { get; set; } = new();

    public DateTimeOffset PlacedAt { get; init; }

    public long Version { get; set; }
}
