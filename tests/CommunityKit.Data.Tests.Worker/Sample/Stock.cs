namespace CommunityKit.Data.Tests.Worker.Sample;

public sealed class Stock
{
    public Guid Id { get; init; }

    public int OnHand { get; set; }
}
