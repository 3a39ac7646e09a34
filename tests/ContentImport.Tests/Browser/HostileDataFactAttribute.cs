using CommunityKit.Testing.Browser;
using CommunityKit.Tests.Support;

namespace CommunityKit.ContentImport.Tests.Browser;

/// <summary>A test in the browser over the shared attack strings; it is skipped, and says so, where one of both is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostileDataFactAttribute : FactAttribute
{
    public const string Folder = "security/xss";

    public HostileDataFactAttribute() => Skip = BrowserHost.WhyUnavailable ?? SharedData.Lack(Folder);
}
