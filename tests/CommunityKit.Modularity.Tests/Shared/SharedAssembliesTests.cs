using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CommunityKit.Modularity.Shared;
using CommunityKit.Modularity.Tests.Building;

namespace CommunityKit.Modularity.Tests.Shared;

public sealed class SharedAssembliesTests
{
    [Theory]
    [InlineData("System.Runtime")]
    [InlineData("System.Private.CoreLib")]
    [InlineData("Microsoft.AspNetCore.Mvc.Core")]
    [InlineData("Microsoft.Extensions.DependencyInjection")]
    [InlineData("CommunityKit.Abstractions")]
    [InlineData("CommunityKit.UI")]
    [InlineData("Microsoft.EntityFrameworkCore.Relational")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("SQLitePCLRaw.core")]
    public void The_platform_is_shared_and_present(string name)
    {
        Assert.True(SharedAssemblies.Current.Contains(name));
        Assert.True(File.Exists(SharedAssemblies.Current.PathOf(name)));
    }

    [Theory]
    [InlineData("CommunityKit.Modularity")]
    [InlineData("CommunityKit.Packaging")]
    [InlineData("NuGet.Versioning")]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("xunit.core")]
    public void What_the_host_merely_uses_is_not_shared(string name)
    {
        Assert.NotNull(TrustedPath(name));
        Assert.False(SharedAssemblies.Current.Contains(name));
    }

    [Fact]
    public void Everything_shared_needs_only_what_is_shared()
    {
        // CommunityKit.Data is written on this list and arrives with the host.
        var open = SharedAssemblies.ListedNames
            .Where(name => SharedAssemblies.Current.PathOf(name) is not null)
            .SelectMany(name => ReferencesOf(SharedAssemblies.Current.PathOf(name)!).Select(reference => (name, reference)))
            .Where(pair => !SharedAssemblies.Current.Contains(pair.reference));

        Assert.Empty(open);
    }

    [Fact]
    public void Every_listed_package_assembly_is_really_there()
    {
        var missing = SharedAssemblies.ListedNames.Where(name => SharedAssemblies.Current.PathOf(name) is null);

        Assert.Empty(missing.Except(["CommunityKit.Data"]));
    }

    [Fact]
    public void A_self_contained_host_shares_the_framework_from_its_own_folder()
    {
        var paths = new[] { "System.Runtime", "System.Private.CoreLib", "Microsoft.AspNetCore", "CommunityKit.UI", "Quartz" }
            .Select(name => Path.Combine(Path.DirectorySeparatorChar + "srv", "shop", name + ".dll"));

        var shared = SharedAssemblies.Of(string.Join(Path.PathSeparator, paths));

        Assert.Equal(
            ["CommunityKit.UI", "Microsoft.AspNetCore", "System.Private.CoreLib", "System.Runtime"],
            shared.Present.Order(StringComparer.Ordinal));
        Assert.False(shared.Contains("Quartz"));
    }

    private static string? TrustedPath(string name) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name);

    private static IEnumerable<string> ReferencesOf(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}
