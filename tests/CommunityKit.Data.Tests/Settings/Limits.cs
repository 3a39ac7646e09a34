namespace CommunityKit.Data.Tests.Settings;

public sealed class Limits
{
    public int PerHour { get; set; } = 100;
}
