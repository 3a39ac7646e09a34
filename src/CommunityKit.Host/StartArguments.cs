using CommunityKit.Modularity.Loading;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Host;

/// <summary>
/// The host's own command line: <c>[SITE] [--urls URL;URL] [--safe-mode] [--development] [--link OUTPUT_DIR]…</c>. Linked modules mean
/// development, and without a site the development site of the first one.
/// </summary>
internal static class StartArguments
{
    public static HostStart Parse(IReadOnlyList<string> arguments)
    {
        var (links, flags) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        string? site = null, urls = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--urls" or "--link" when i + 1 == arguments.Count:
                    throw new ProblemException(HostProblems.Usage(arguments[i]));
                case "--urls":
                    urls = arguments[++i];
                    break;
                case "--link":
                    links.Add(Path.GetFullPath(arguments[++i]));
                    break;
                case "--safe-mode" or "--development":
                    flags.Add(arguments[i]);
                    break;
                case var text when text.StartsWith('-') || site is not null:
                    throw new ProblemException(HostProblems.Usage(text));
                default:
                    site = arguments[i];
                    break;
            }
        }

        var start = new HostStart(new SiteFolder(Path.GetFullPath(site ?? (links.Count > 0 ? ModuleLink.Read(links[0]).Site : Environment.CurrentDirectory))));
        // Launch profiles of editors name the addresses in this variable.
        urls ??= links.Count > 0 ? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") : null;
        return start with
        {
            Urls = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? start.Urls,
            SafeMode = flags.Contains("--safe-mode"),
            IsDevelopment = links.Count > 0 || flags.Contains("--development"),
            LinkedModules = links,
        };
    }
}
