using System.Reflection;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Shared;

namespace CommunityKit.Modularity.Tests.Shared;

public sealed class SharedAssembliesTests
{
    [Theory]
    [InlineData("System.Runtime")]
    [InlineData("System.Private.CoreLib")]
    [InlineData("Microsoft.AspNetCore.Mvc.Core")]
    [InlineData("Microsoft.Extensions.DependencyInjection")]
    [InlineData("CommunityKit.Abstractions")]
    [InlineData("CommunityKit.Data")]
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
    public void What_is_shared_shows_modules_only_types_that_are_shared()
    {
        var open = SharedAssemblies.ListedNames
            .SelectMany(name => ShownBy(SharedAssemblies.Current.PathOf(name)!).Select(type => $"{name} shows {type.Key}"))
            .Distinct();

        Assert.Empty(open);
        Assert.Contains(ShownBy(typeof(Modularity.Store.ModuleStore).Assembly.Location), type => type.Assembly == "CommunityKit.Packaging");
    }

    [Fact]
    public void Every_listed_assembly_is_really_there() =>
        Assert.All(SharedAssemblies.ListedNames, name => Assert.NotNull(SharedAssemblies.Current.PathOf(name)));

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

    // Bodies may use what they like: they run in the host's own context.
    private static IEnumerable<TypeSig.Named> ShownBy(string path) =>
        from type in DefinedAssembly.Open(path, HostSurface.Current).Types
        where Access.CanSee(Stranger, type)
        let methods = type.Methods.Where(method => method.Access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
        let fields = type.Fields.Where(field => field.Access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem)
        from signature in methods.SelectMany(method => method.Signature.Parameters.Append(method.Signature.Return))
            .Concat(fields.Select(field => field.Signature))
            .Append(type.Base)
        from named in Parts(signature)
        where !SharedAssemblies.Current.Contains(named.Assembly)
        select named;

    private static IEnumerable<TypeSig.Named> Parts(TypeSig? signature) => signature switch
    {
        TypeSig.Named named => [named],
        TypeSig.Generic generic => generic.Arguments.SelectMany(Parts).Append(generic.Definition),
        TypeSig.Array array => Parts(array.Element),
        TypeSig.Indirect indirect => Parts(indirect.Element),
        TypeSig.Modified modified => Parts(modified.Type),
        _ => [],
    };

    private static DefinedAssembly Stranger { get; } = DefinedAssembly.Open(typeof(SharedAssembliesTests).Assembly.Location, HostSurface.Current);
}
