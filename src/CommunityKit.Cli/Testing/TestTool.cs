namespace CommunityKit.Cli.Testing;

/// <summary>A program of the system without which some tests are skipped.</summary>
/// <param name="Key">For its words: <c>tool.KEY</c>.</param>
/// <param name="Packages">Debian packages that bring it.</param>
/// <param name="Find">Where it is; null when absent.</param>
internal sealed record TestTool(string Key, IReadOnlyList<string> Packages, Func<string?> Find)
{
    private static readonly string[] Browsers =
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

    private static readonly string[] VipsFiles =
    [
        "/usr/lib/x86_64-linux-gnu/libvips.so.42",
        "/usr/lib/aarch64-linux-gnu/libvips.so.42",
        "/usr/lib64/libvips.so.42",
        "/usr/lib/libvips.so.42",
        "/opt/homebrew/lib/libvips.42.dylib",
        "/usr/local/lib/libvips.42.dylib",
    ];

    public static TestTool Browser { get; } = new(
        "browser", ["chromium-headless-shell"], () => Named("CK_CHROMIUM") ?? Browsers.FirstOrDefault(File.Exists));

    public static TestTool Fonts { get; } = new("fonts", ["fonts-noto-cjk", "fonts-noto-color-emoji"], FindFonts);

    public static TestTool Postgres { get; } = new("postgres", ["postgresql"], FindPostgres);

    public static TestTool Vips { get; } = new("vips", ["libvips42"], () => Named("CK_VIPS_PATH") ?? VipsFiles.FirstOrDefault(File.Exists));

    public static TestTool Node { get; } = new("node", ["nodejs", "npm"], () => OnPath(OperatingSystem.IsWindows() ? "npm.cmd" : "npm"));

    public static IReadOnlyList<TestTool> All { get; } = [Browser, Fonts, Postgres, Vips, Node];

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? path : null;

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static string? FindFonts()
    {
        const string debian = "/usr/share/fonts";
        var all = !OperatingSystem.IsLinux() ? []
            : Directory.Exists(debian) ? Directory.EnumerateFiles(debian, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList()
            : (IReadOnlyList<string?>)[];
        var isComplete = !OperatingSystem.IsLinux() || (Has("CJK") && Has("Emoji"));
        return isComplete ? debian : null;

        bool Has(string part) => all.Any(name => name!.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    private static string? FindPostgres()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = Named("CK_POSTGRES_BIN") is { } named ? [named]
            : Directory.Exists(debian) ? Directory.EnumerateDirectories(debian).Select(version => Path.Combine(version, "bin"))
            : [];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
