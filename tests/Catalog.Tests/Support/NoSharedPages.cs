using CommunityKit.UI.Caching;

namespace CommunityKit.Catalog.Tests.Support;

/// <summary>For tests that have no pages.</summary>
internal sealed class NoSharedPages : ISharedPages
{
    public void Touch(string tag)
    {
    }

    public long VersionOf(string tag) => 0;
}
