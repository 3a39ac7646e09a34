using System.Runtime.Loader;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Tests.Loading;

public sealed class LinkedModuleTests : IDisposable
{
    private const string Contract = "namespace Acme.Catalog; public interface IStock { }";
    private readonly FixtureStore _builds = new();
    private readonly TempFolder _project = new();

    [Fact]
    public async Task A_linked_module_is_bound_like_any_other_but_into_a_context_that_stays()
    {
        var linked = Link(_builds.Add("acme.hello", FixtureStore.ModuleClass()));
        using var fixture = new FixtureStore(linked);
        await using (var lease = fixture.Acquire(linked.Find("acme.hello")!))
        {
            var context = AssemblyLoadContext.GetLoadContext(lease.Image.MainAssembly)!;
            Assert.False(context.IsCollectible);
            Assert.NotSame(AssemblyLoadContext.Default, context);
            Assert.Equal(Path.Combine(linked.All.Single().Folder, "Acme.Hello.dll"), lease.Image.MainAssembly.Location);
            Assert.Equal(_project.Path, lease.Image.Folder);
            Assert.Equal("TheModule", lease.Image.CreateModule().GetType().Name);
        }

        Assert.Empty(fixture.Watch.Pending);
    }

    [Fact]
    public async Task After_an_update_the_code_is_the_same_and_nothing_that_was_made_from_it()
    {
        var linked = Link(_builds.Add("acme.hello", FixtureStore.ModuleClass()));
        using var fixture = new FixtureStore(linked);
        await using var before = fixture.Acquire(linked.All.Single());
        await using var same = fixture.Acquire(linked.All.Single());
        Assert.Same(before.Image, same.Image);
        var texts = before.Image.GetOrAdd("texts", () => new object());

        linked.Refresh();
        await using var after = fixture.Acquire(linked.All.Single());

        Assert.Same(before.Image.MainAssembly, after.Image.MainAssembly);
        Assert.NotEqual(before.Image.Key, after.Image.Key);
        Assert.NotSame(texts, after.Image.GetOrAdd("texts", () => new object()));
    }

    [Fact]
    public async Task Linked_and_stored_modules_see_the_same_contracts_in_both_directions()
    {
        var contract = Compiler.Compile("Acme.Catalog.Contracts", Contract);
        var catalog = _builds.Add(
            Manifests.Of("acme.catalog", "Acme.Catalog.dll", "1.0.0", "Acme.Catalog.Contracts.dll"),
            ("Acme.Catalog.dll", Compiler.Compile("Acme.Catalog", FixtureStore.ModuleClass("public static System.Type Seen => typeof(Acme.Catalog.IStock);"), contract)),
            ("Acme.Catalog.Contracts.dll", contract));
        var cart = _builds.Add(
            Manifests.Of("acme.cart", "Acme.Cart.dll"),
            ("Acme.Cart.dll", Compiler.Compile("Acme.Cart", FixtureStore.ModuleClass("public static System.Type Seen => typeof(Acme.Catalog.IStock);"), contract)));

        foreach (var linkedModule in new[] { catalog, cart })
        {
            var linked = Link(linkedModule);
            using var fixture = new FixtureStore(linked);
            var (seenCatalog, seenCart) = (linked.Find("acme.catalog") ?? catalog, linked.Find("acme.cart") ?? cart);
            await using var a = fixture.Acquire(seenCatalog);
            await using var b = fixture.Acquire(seenCart, seenCatalog);
            Assert.Same(SeenBy(a), SeenBy(b));
        }
    }

    [Fact]
    public void Links_are_read_from_the_output_folders_of_builds()
    {
        var module = _builds.Add("acme.hello", FixtureStore.ModuleClass());
        var output = Copy(module.Folder);
        new ModuleLink(_project.Path, _project.File("shop"), ["packages"]).Write(output);

        var linked = LinkedModules.In([output]);

        Assert.Equal(_project.Path, linked.Find("acme.hello")!.ContentRoot);
        Assert.Equal(["packages"], ModuleLink.Read(output).Feeds);
        Assert.Null(linked.Find("acme.other"));
    }

    [Fact]
    public void A_folder_that_was_not_built_for_linking_is_refused_with_its_name()
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => LinkedModules.In([_builds.Add("acme.hello", FixtureStore.ModuleClass()).Folder])).Problems);

        Assert.Equal("CK1485", problem.Code);
        Assert.Contains("acme.hello", problem.Arguments["folder"], StringComparison.Ordinal);
        Assert.Equal("CK1306", Assert.Single(Assert.Throws<ProblemException>(() => LinkedModules.In([_project.Path])).Problems).Code);
    }

    public void Dispose()
    {
        _builds.Dispose();
        _project.Dispose();
    }

    private LinkedModules Link(StoredModule module) => new([module with { ContentRoot = _project.Path }]);

    private string Copy(string folder)
    {
        var copy = _project.Folder("output");
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    private static Type SeenBy(ModuleImageLease lease) =>
        (Type)lease.Image.MainAssembly.GetType("TheModule")!.GetProperty("Seen")!.GetValue(null)!;
}
