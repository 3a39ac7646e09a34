using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CommunityKit.Modularity.Tests.Building;

/// <summary>Compiles fixture assemblies from source text against the reference assemblies of this build.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "compiler-references.txt"))
            .Where(path => !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles; fails the test when the source has errors.</summary>
    public static byte[] Compile(string assembly, string source, params IEnumerable<byte[]> references) =>
        TryCompile(assembly, [source], references, out var errors) ?? throw new InvalidOperationException($"{assembly}: {errors}\n{source}");

    /// <summary>Compiles; null when the source has errors.</summary>
    public static byte[]? TryCompile(
        string assembly, IEnumerable<string> sources, IEnumerable<byte[]> references, out string errors, string version = "1.0.0.0")
    {
        var replaced = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { assembly };
        var images = new List<MetadataReference>();
        foreach (var image in references)
        {
            var reference = MetadataReference.CreateFromImage(image);
            replaced.Add(NameOf(image));
            images.Add(reference);
        }

        var trees = sources.Prepend(ImplicitUsings)
            .Append($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]")
            .Select(text => CSharpSyntaxTree.ParseText(text, Parsing));
        var compilation = CSharpCompilation.Create(
            assembly,
            trees,
            Platform.Where(item => !replaced.Contains(Path.GetFileNameWithoutExtension(item.Display!))).Concat(images),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Annotations));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        errors = string.Join('\n', result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).Take(5));
        return result.Success ? stream.ToArray() : null;
    }

    private static string NameOf(byte[] image)
    {
        using var reader = new System.Reflection.PortableExecutable.PEReader([.. image]);
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
        return metadata.GetString(metadata.GetAssemblyDefinition().Name);
    }
}
