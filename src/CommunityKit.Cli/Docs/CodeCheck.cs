using System.Globalization;
using System.Text;
using CommunityKit.Cli.Processes;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Docs;

/// <summary>
/// Does the code that the pages show compile against the kit? A block marked <c>csharp</c> is a file of its own: usings and types. What
/// cannot be one begins with <c>// not compiled:</c> and the reason.
/// </summary>
internal sealed class CodeCheck(string root, LinkCheck places)
{
    private const string Exempt = "// not compiled:";

    public async Task<IReadOnlyList<Problem>> RunAsync(IReadOnlyList<DocPage> pages, CancellationToken cancellationToken)
    {
        var blocks = pages.SelectMany(page => page.Blocks.Where(block => block.Language is "csharp" or "cs").Select(block => (Page: page, Block: block))).ToList();
        var unexplained = blocks.Where(b => IsExempt(b.Block) && ReasonOf(b.Block).Length == 0).ToList();
        var compiled = blocks.Where(b => !IsExempt(b.Block)).ToList();
        return
        [
            .. unexplained.Select(b => CliProblems.DocCodeUnexplained(places.PlaceOf(b.Page, b.Block.Line))),
            .. compiled.Count == 0 ? [] : await CompileAsync(compiled, cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<Problem>> CompileAsync(IReadOnlyList<(DocPage Page, CodeBlock Block)> blocks, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", "docs-check"));
        foreach (var stale in folder.EnumerateFiles("*.cs"))
        {
            stale.Delete();
        }

        foreach (var (number, (page, block)) in blocks.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"Block{number:000}.cs"), FileOf(number, page, block), cancellationToken);
        }

        var project = Path.Combine(folder.FullName, "DocsCheck.csproj");
        await File.WriteAllTextAsync(project, ProjectText, cancellationToken);
        try
        {
            await DotNet.BuildAsync("docs", folder.FullName, ["build", project, "-v", "quiet", "-nologo", "-clp:NoSummary", "-nodeReuse:false"], cancellationToken);
            return [];
        }
        catch (ProblemException exception)
        {
            return exception.Problems;
        }
    }

    /// <summary>Errors name the page and its line; blocks may use the same names without meeting each other.</summary>
    private string FileOf(int number, DocPage page, CodeBlock block)
    {
        var text = new StringBuilder();
        var isSpaced = block.Lines.Any(line => line.StartsWith("namespace ", StringComparison.Ordinal));
        var isPastUsings = isSpaced;
        foreach (var (index, line) in block.Lines.Index())
        {
            if (!isPastUsings && line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"namespace Docs.Block{number:000};");
                isPastUsings = true;
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"#line {block.Line + index} \"{Path.GetRelativePath(root, page.Path)}\"").AppendLine(line);
        }

        return text.ToString();
    }

    private static bool IsExempt(CodeBlock block) => block.Lines.Count > 0 && block.Lines[0].TrimStart().StartsWith(Exempt, StringComparison.Ordinal);

    private static string ReasonOf(CodeBlock block) => block.Lines[0].TrimStart()[Exempt.Length..].Trim();

    // What a module project and its tests see.
    private const string ProjectText =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <RunAnalyzers>false</RunAnalyzers>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <ProjectReference Include="../../src/CommunityKit.Abstractions/*.csproj;../../src/CommunityKit.UI/*.csproj;../../src/CommunityKit.Data/*.csproj;../../src/CommunityKit.Testing/*.csproj" />
            <ProjectReference Include="../../modules/*.Contracts/*.csproj" />
            <Using Include="CommunityKit.Data" />
            <Using Include="CommunityKit.Events" />
            <Using Include="CommunityKit.Jobs" />
            <Using Include="CommunityKit.Modules" />
            <Using Include="CommunityKit.Monetary" />
            <Using Include="CommunityKit.Permissions" />
            <Using Include="CommunityKit.Settings" />
            <Using Include="CommunityKit.Texts" />
            <Using Include="Microsoft.AspNetCore.Builder" />
            <Using Include="Microsoft.AspNetCore.Http" />
            <Using Include="Microsoft.AspNetCore.Routing" />
            <Using Include="Microsoft.Extensions.DependencyInjection" />
            <PackageReference Include="xunit" />
            <Using Include="Xunit" />
          </ItemGroup>
        </Project>
        """;
}
