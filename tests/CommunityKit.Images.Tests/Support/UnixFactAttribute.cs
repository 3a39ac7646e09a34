namespace CommunityKit.Images.Tests.Support;

/// <summary>A test that needs a shell of Unix.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = File.Exists("/bin/sh") ? null : "/bin/sh absent.";
}
