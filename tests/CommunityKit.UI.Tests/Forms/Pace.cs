namespace CommunityKit.UI.Tests.Forms;

/// <summary>A choice.</summary>
public enum Pace
{
    Slow,
    Fast,
}
