using System.Text.Json;
using CommunityKit.Modularity.Entry;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Signing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CommunityKit.Tests.Support;

/// <summary>Makes installable packages from a few lines of source, in milliseconds: compiled against the kit's reference assemblies.</summary>
public static class ModuleForge
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using CommunityKit.Data;
        global using CommunityKit.Events;
        global using CommunityKit.Jobs;
        global using CommunityKit.Modules;
        global using CommunityKit.Permissions;
        global using CommunityKit.Settings;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.EntityFrameworkCore.Infrastructure;
        global using Microsoft.EntityFrameworkCore.Migrations;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private const string ContractUsings =
        """
        global using System.IO;
        global using System.Net.Http;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("CommunityKit.Data")]
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Kit = new(() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "forge-references.txt"))
            .Where(path => IsKit(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Makes a package.</summary>
    /// <param name="module">The module.</param>
    /// <param name="outputFolder">Where the package goes.</param>
    /// <param name="signer">Who signs; null for an unsigned package.</param>
    /// <returns>Path of the package file.</returns>
    public static string Pack(ForgedModule module, string outputFolder, Signer? signer = null)
    {
        var staging = Directory.CreateTempSubdirectory("ck-forge-");
        try
        {
            var manifest = Stage(module, staging.FullName);
            return PackageWriter.Write(staging.FullName, manifest, outputFolder, signer);
        }
        finally
        {
            staging.Delete(recursive: true);
        }
    }

    /// <summary>Compiles the contracts of a module.</summary>
    public static byte[]? ContractsOf(ForgedModule module) =>
        module.Contracts is null ? null : Compile($"{module.Name}.Contracts", [module.Contracts], [], "1.0.0.0", Kit.Value);

    private static ModuleManifest Stage(ForgedModule module, string folder)
    {
        var contracts = ContractsOf(module);
        var references = module.Needs.Select(need => ContractsOf(need.Module)).Append(contracts).OfType<byte[]>().Select(image => (MetadataReference)MetadataReference.CreateFromImage(image)).ToList();
        foreach (var (package, version) in module.Packages)
        {
            var dll = LibraryOf(package, version);
            File.Copy(dll, Path.Combine(folder, Path.GetFileName(dll)));
            references.Add(MetadataReference.CreateFromFile(dll));
        }

        var entry = module.Name + ".dll";
        File.WriteAllBytes(Path.Combine(folder, entry), Compile(module.Name, [SourceOf(module)], references, "1.0.0.0", KitFor(module)));
        if (contracts is not null)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{module.Name}.Contracts.dll"), contracts);
        }

        Directory.CreateDirectory(Path.Combine(folder, "Localization"));
        foreach (var culture in (ReadOnlySpan<string>)["en", "zh-CN"])
        {
            var texts = module.Texts.Prepend(KeyValuePair.Create("module.name", module.Name)).ToDictionary();
            File.WriteAllText(Path.Combine(folder, "Localization", culture + ".json"), JsonSerializer.Serialize(texts));
        }

        return new ModuleManifest
        {
            Id = module.Id,
            Version = module.Version,
            Kind = module.Kind,
            Name = new Dictionary<string, string> { ["en"] = module.Name },
            Contract = module.Contract,
            BuiltAgainst = module.BuiltAgainst,
            Framework = "net10.0",
            Entry = entry,
            Contracts = contracts is null ? [] : [$"{module.Name}.Contracts.dll"],
            Dependencies = module.Needs.Select(n => KeyValuePair.Create(n.Module.Id, n.Range)).Concat(module.Dependencies).ToDictionary(),
            MigrationCount = MigrationCount.Read(Path.Combine(folder, entry)),
            OldestRunnable = module.OldestRunnable,
            Files = new Dictionary<string, string>(),
        };
    }

    private static string SourceOf(ForgedModule module) => module.Kind == PackageKind.Theme
        ? $$"""public sealed class Entry : ITheme { {{module.Members}} public void Configure(ThemeBuilder theme) { {{module.Configure}} } } {{module.Types}}"""
        : $$"""public sealed class Entry : IModule { {{module.Members}} public void Configure(ModuleBuilder module) { {{module.Configure}} } } {{module.Types}}""";

    private static byte[] Compile(string name, IEnumerable<string> sources, IReadOnlyList<MetadataReference> references, string version, IReadOnlyList<MetadataReference>? kit = null)
    {
        var trees = sources.Prepend(Usings)
            .Append($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]")
            .Select(text => CSharpSyntaxTree.ParseText(text, Parsing));
        var compilation = CSharpCompilation.Create(
            name,
            trees,
            (kit ?? Kit.Value).Concat(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success
            ? stream.ToArray()
            : throw new InvalidOperationException(
                name + ": " + string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    /// <summary>The kit as it is, or with a contract of another day.</summary>
    private static IReadOnlyList<MetadataReference> KitFor(ForgedModule module)
    {
        const string contract = "CommunityKit.Abstractions";
        if (module.KitEdits.Count == 0)
        {
            return Kit.Value;
        }

        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src", contract), "*.cs", SearchOption.AllDirectories)
            .Select(file => module.KitEdits.Where(e => file.EndsWith(e.File, StringComparison.Ordinal)).Aggregate(File.ReadAllText(file), (text, edit) =>
                text.Contains(edit.Old, StringComparison.Ordinal) ? text.Replace(edit.Old, edit.New, StringComparison.Ordinal) : throw new InvalidOperationException($"{edit.File} has no \"{edit.Old}\".")));
        var image = Compile(contract, sources.Append(ContractUsings), [], "1.0.0.0", [.. Kit.Value.Where(r => !r.Display!.EndsWith(contract + ".dll", StringComparison.Ordinal))]);
        return [.. Kit.Value.Where(r => !r.Display!.EndsWith(contract + ".dll", StringComparison.Ordinal)), MetadataReference.CreateFromImage(image)];
    }

    private static bool IsKit(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("CommunityKit.", StringComparison.Ordinal)
        || file is "netstandard.dll" or "mscorlib.dll"
        || (file.StartsWith("Microsoft.", StringComparison.Ordinal) && !file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    private static string LibraryOf(string package, string version)
    {
        var root = Path.Combine(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "forge-packages.txt")).Trim(), package.ToLowerInvariant(), version, "lib");
        return new[] { "net10.0", "net9.0", "net8.0", "net6.0", "netstandard2.1", "netstandard2.0" }
            .Select(framework => Path.Combine(root, framework, package + ".dll"))
            .First(File.Exists);
    }
}
