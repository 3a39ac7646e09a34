using CommunityKit.Tests.Support;

namespace CommunityKit.ContractTests;

/// <summary>Files that record what was agreed. <c>CK_ACCEPT=1</c> writes them anew, to be read in the diff before they are committed.</summary>
internal static class Acceptance
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("CK_ACCEPT") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([RepositoryFolder.Path, .. parts]);

    public static string[] Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];
}
