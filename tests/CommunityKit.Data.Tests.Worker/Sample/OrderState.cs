namespace CommunityKit.Data.Tests.Worker.Sample;

public enum OrderState
{
    Placed,
    Shipped,
}
