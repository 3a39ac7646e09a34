namespace CommunityKit.Testing.Browser;

internal static class BrowserSkip
{
    public static string? Reason { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CK_REQUIRE_BROWSER")) ? BrowserHost.WhyUnavailable : null;
}
