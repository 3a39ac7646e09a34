namespace CommunityKit.Images.Tests.Support;

/// <summary>A test over shared data, and over libvips where it says so; it is skipped, and says why, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute(string path, bool needsEngine = false)
    {
        DataPath = path;
        NeedsEngine = needsEngine;
        Skip = !Path.Exists(SharedData.Path(path)) ? $"Shared data absent: {SharedData.Path(path)}. Set CK_SHARED_DATA to run this test."
            : needsEngine ? Engine.Lack
            : null;
    }

    public string DataPath { get; }

    public bool NeedsEngine { get; }
}
