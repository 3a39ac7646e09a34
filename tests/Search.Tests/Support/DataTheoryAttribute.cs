namespace CommunityKit.Search.Tests.Support;

/// <summary>A test over shared data; it is skipped, and says so, where the data are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute(string data)
    {
        Data = data;
        if (!Path.Exists(SharedData.File(data)))
        {
            Skip = $"Shared data absent: {SharedData.File(data)}. Set CK_SHARED_DATA to run this test.";
        }
    }

    public string Data { get; }
}
