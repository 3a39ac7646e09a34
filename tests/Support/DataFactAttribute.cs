namespace CommunityKit.Tests.Support;

/// <summary>A test over shared data; it is skipped, and says so, where the data are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    /// <param name="path">Path within the shared data.</param>
    public DataFactAttribute(string path)
    {
        DataPath = path;
        Skip = SharedData.Lack(path);
    }

    /// <summary>Path within the shared data.</summary>
    public string DataPath { get; }
}
