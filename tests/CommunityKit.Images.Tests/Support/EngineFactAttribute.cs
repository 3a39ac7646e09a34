namespace CommunityKit.Images.Tests.Support;

/// <summary>A test that renders; it is skipped, and says so, where libvips is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute() => Skip = Engine.Lack;
}
