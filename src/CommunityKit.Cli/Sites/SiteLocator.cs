using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Cli.Sites;

/// <summary>Finds the site that a command is about.</summary>
internal static class SiteLocator
{
    public const string Variable = "CK_SITE";
    private const string UsualFolder = "site";

    /// <summary>The folder named by <c>--site</c>, else by <c>CK_SITE</c>, else the current folder if it is a site, else <c>./site</c>.</summary>
    /// <exception cref="ProblemException">There is no site.</exception>
    public static SiteFolder Find(CliContext context, string? named)
    {
        var folder = new SiteFolder(context.FullPath(Choose(context, named)));
        return IsSite(folder) ? folder : throw new ProblemException(CliProblems.NoSite(folder.Root));
    }

    /// <summary>True if there is a site where commands look for it unless they are told.</summary>
    public static bool Exists(CliContext context) => IsSite(new SiteFolder(context.FullPath(Choose(context, named: null))));

    /// <summary>True for a folder that was set up as a site.</summary>
    public static bool IsSite(SiteFolder folder) => File.Exists(folder.SettingsFile) || Directory.Exists(folder.Tenants);

    private static string Choose(CliContext context, string? named) =>
        named is { Length: > 0 } ? named
        : context.Variable(Variable) is { Length: > 0 } usual ? usual
        : IsSite(new SiteFolder(context.WorkingDirectory)) ? "."
        : UsualFolder;
}
