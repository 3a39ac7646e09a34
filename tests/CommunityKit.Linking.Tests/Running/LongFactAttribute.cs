namespace CommunityKit.Linking.Tests.Running;

/// <summary>A test that runs only when <c>CK_LONG=1</c>.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CK_LONG") != "1")
        {
            Skip = "takes a minute or two: set CK_LONG=1 to run it";
        }
    }
}
