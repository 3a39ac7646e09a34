using CommunityKit.Packaging.Files;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Tenancy.Sites;

/// <summary>What an operator decides for a whole site: <c>site.json</c>. Unknown members are refused.</summary>
public sealed record SiteSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
    };

    /// <summary>
    /// <c>sqlite</c> for a file per tenant, or a PostgreSQL address (<c>postgres://user:password@host:port/database</c>) for a schema per
    /// tenant. The environment variable <c>CK_DATABASE</c> wins, so that no password need stand in the file.
    /// </summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>Folders and <c>index.json</c> addresses to look for packages, in order of preference; relative to the site's folder.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = ["packages"];

    /// <summary>True to refuse packages without the signature of a trusted publisher.</summary>
    public bool RequireSignedModules { get; init; }

    /// <summary>Tenants that are built when the host starts and never put to sleep.</summary>
    public IReadOnlyList<string> Warm { get; init; } = [];

    /// <summary>A tenant that no one visited for so long is put to sleep; zero for never.</summary>
    public TimeSpan SleepAfter { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A sleeping tenant with due jobs is woken at most this late.</summary>
    public TimeSpan WakeWithin { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Time that requests of an outgoing generation have to finish.</summary>
    public TimeSpan DrainWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests per minute from one address before it is told to slow down; zero for no limit.</summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>Reverse proxies whose forwarded headers are believed, as addresses or networks.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Reads a site's settings; defaults when there is no file.</summary>
    /// <param name="folder">The site.</param>
    /// <exception cref="ProblemException">The file is not valid.</exception>
    public static SiteSettings Load(SiteFolder folder)
    {
        var settings = new SiteSettings();
        if (File.Exists(folder.SettingsFile))
        {
            try
            {
                settings = JsonSerializer.Deserialize<SiteSettings>(File.ReadAllText(folder.SettingsFile), Json) ?? settings;
            }
            catch (JsonException exception)
            {
                throw new ProblemException(TenancyProblems.BadSiteFile(folder.SettingsFile, exception.Message));
            }
        }

        return Environment.GetEnvironmentVariable("CK_DATABASE") is { Length: > 0 } database
            ? settings with { Database = database }
            : settings;
    }

    /// <summary>Writes the settings, for tools that set up a site.</summary>
    /// <param name="folder">The site.</param>
    public void Save(SiteFolder folder)
    {
        Directory.CreateDirectory(folder.Root);
        AtomicFile.Write(folder.SettingsFile, JsonSerializer.Serialize(this, Json));
    }
}
