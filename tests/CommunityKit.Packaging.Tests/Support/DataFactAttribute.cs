namespace CommunityKit.Packaging.Tests.Support;

/// <summary>A test over shared data; it is skipped, and says so, where the data are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute(string path)
    {
        DataPath = path;
        if (!System.IO.Path.Exists(SharedData.Path(path)))
            Skip = $"Shared data absent: {SharedData.Path(path)}. Set CK_SHARED_DATA to run this test.";
    }

    public string DataPath { get; }
}
