using CommunityKit.Tests.Support;

namespace CommunityKit.ContractTests.OpenApi;

/// <summary>A test that needs the programs of <c>tools/lint</c>; <c>ck test</c> installs them.</summary>
internal sealed class LintFactAttribute : FactAttribute
{
    public LintFactAttribute()
    {
        if (!File.Exists(Linter))
        {
            Skip = "tools/lint is not installed: run `npm ci` there, or `ck test`";
        }
    }

    /// <summary>The program that reads descriptions of interfaces.</summary>
    public static string Linter { get; } = Path.Combine(RepositoryFolder.Path, "tools", "lint", "node_modules", ".bin", "redocly");
}
