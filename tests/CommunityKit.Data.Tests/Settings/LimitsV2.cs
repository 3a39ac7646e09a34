namespace CommunityKit.Data.Tests.Settings;

public sealed class LimitsV2
{
    public int PerHour { get; set; } = 100;

    public int PerDay { get; set; } = 1000;
}
