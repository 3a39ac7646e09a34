namespace CommunityKit.Tests.Support;

/// <summary>A test that takes minutes and runs only when <c>CK_LONG=1</c>.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    /// <summary>Skipped, and says so, in the ordinary run.</summary>
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CK_LONG") != "1")
        {
            Skip = "takes minutes: set CK_LONG=1 to run it";
        }
    }
}
