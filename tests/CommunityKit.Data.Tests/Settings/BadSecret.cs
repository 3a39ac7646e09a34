using CommunityKit.Settings;

namespace CommunityKit.Data.Tests.Settings;

public sealed class BadSecret
{
    public List<Inner> Accounts { get; set; } = [];

    public sealed class Inner
    {
        [Secret]
        public string? Token { get; set; }
    }
}
