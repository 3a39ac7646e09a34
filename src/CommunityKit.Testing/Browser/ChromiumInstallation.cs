using System.Reflection;
using Microsoft.Playwright;

namespace CommunityKit.Testing.Browser;

/// <summary>Finds the browser of the system and the driver of the Playwright package.</summary>
internal static class ChromiumInstallation
{
    private const string DriverVariable = "PLAYWRIGHT_DRIVER_SEARCH_PATH";

    private static readonly string[] Candidates =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/lib/chromium/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/opt/google/chrome/chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    /// <summary>Path of the browser: <c>CK_CHROMIUM</c>, else the first that is there; null when none is.</summary>
    public static string? Executable { get; } =
        Environment.GetEnvironmentVariable("CK_CHROMIUM") is { Length: > 0 } chosen ? chosen : Candidates.FirstOrDefault(File.Exists);

    /// <summary>Why browser tests cannot run here; null when they can.</summary>
    public static string? WhyUnavailable { get; } =
        Executable is null ? "no browser: install chromium-headless-shell and fonts-noto-cjk, or set CK_CHROMIUM"
        : DriverFolder is null ? "no browser driver: restore the package Microsoft.Playwright"
        : null;

    /// <summary>Folder that holds <c>.playwright</c>: where the package was at build time, else in the package cache of this machine.</summary>
    private static string? DriverFolder
    {
        get
        {
            var atBuild = typeof(ChromiumInstallation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .FirstOrDefault(attribute => attribute.Key == "PlaywrightPackage")?.Value;
            var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
                ? folder
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            var version = typeof(IPlaywright).Assembly.GetName().Version?.ToString(3) ?? "";
            return new[] { Environment.GetEnvironmentVariable(DriverVariable), atBuild, Path.Combine(cache, "microsoft.playwright", version) }
                .FirstOrDefault(path => path is { Length: > 0 } && Directory.Exists(Path.Combine(path, ".playwright")));
        }
    }

    public static async Task<IBrowser> LaunchAsync()
    {
        if (WhyUnavailable is not null)
        {
            throw new InvalidOperationException(WhyUnavailable);
        }

        Environment.SetEnvironmentVariable(DriverVariable, DriverFolder);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Headless = true,
            // Containers run as root, where the sandbox does not start; only pages of this machine are opened.
            ChromiumSandbox = false,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--font-render-hinting=none", "--force-color-profile=srgb",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
            ],
        });
    }
}
