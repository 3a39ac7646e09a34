using CommunityKit.Testing.Browser;

namespace CommunityKit.Cms.Tests.Support;

/// <summary>A test in the browser over the shared attack strings; it is skipped, and says so, where one of both is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostileDataFactAttribute : FactAttribute
{
    public HostileDataFactAttribute() =>
        Skip = BrowserHost.WhyUnavailable
            ?? (Directory.Exists(Folder) ? null : $"Shared data absent: {Folder}. Set CK_SHARED_DATA to run this test.");

    public static string Folder { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("CK_SHARED_DATA") ?? FindAbove(AppContext.BaseDirectory) ?? "shared/data", "security", "xss");

    private static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "shared", "data") is var data && Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
