using System.Text.RegularExpressions;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Commands.New;

/// <summary>Which names give a project that builds: the name becomes a namespace, a module id and the prefix of tables.</summary>
internal static partial class NewName
{
    private const int LongestPrefix = 16;
    private const int LongestName = 80;

    // As a later part of a namespace these would hide a namespace or type of the same name from all code of the module.
    private static readonly string[] Hiding =
        ["CommunityKit", "Controller", "Guid", "Microsoft", "Migration", "Note", "Permission", "System", "Task", "Xunit"];

    /// <summary>What is wrong with the name of a module or theme; null when it is good.</summary>
    public static Problem? FaultOfProject(string name)
    {
        var parts = name.Split('.');
        return !Project().IsMatch(name) || name.Length > LongestName ? CliProblems.NewNameMalformed(name)
            : parts.Skip(1).FirstOrDefault(Hiding.Contains) is { } hiding ? CliProblems.NewNameHides(name, hiding)
            : parts[^1].Length is < 2 or > LongestPrefix ? CliProblems.NewNameLength(name, parts[^1], LongestPrefix)
            : null;
    }

    /// <summary>What is wrong with the name of a site; null when it is good.</summary>
    public static Problem? FaultOfFolder(string name) =>
        Folder().IsMatch(name) && name.Length <= LongestName ? null : CliProblems.NewSiteNameMalformed(name);

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]*(\.[A-Z][A-Za-z0-9]*)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Project();

    [GeneratedRegex(@"\A[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Folder();
}
