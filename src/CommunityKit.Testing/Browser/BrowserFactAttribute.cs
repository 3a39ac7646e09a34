using Xunit;

namespace CommunityKit.Testing.Browser;

/// <summary>A test that needs a browser: skipped with the reason where there is none, unless <c>CK_REQUIRE_BROWSER</c> is set.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>A test that needs a browser.</summary>
    public BrowserFactAttribute() => Skip = BrowserSkip.Reason;
}
