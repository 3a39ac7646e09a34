namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>Kept as JSON.</summary>
public sealed record Packing
{
    public int Boxes { get; set; }

    public string Note { get; set; } = "";
}
