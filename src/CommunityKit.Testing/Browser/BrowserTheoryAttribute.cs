using Xunit;

namespace CommunityKit.Testing.Browser;

/// <summary>A theory that needs a browser: skipped with the reason where there is none, unless <c>CK_REQUIRE_BROWSER</c> is set.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>A theory that needs a browser.</summary>
    public BrowserTheoryAttribute() => Skip = BrowserSkip.Reason;
}
