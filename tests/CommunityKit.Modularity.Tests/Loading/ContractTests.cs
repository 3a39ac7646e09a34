using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Tests.Loading;

/// <summary>Who shares which contract with whom.</summary>
public sealed class ContractTests : IDisposable
{
    private const string ContractV1 = "namespace Acme.Catalog; public interface IStock { int Of(string sku); }";
    private const string ContractV2 = ContractV1 + " public interface IMore { }";
    private readonly FixtureStore _fixture = new();

    [Fact]
    public async Task Neighbours_see_one_and_the_same_contract()
    {
        var catalog = Catalog("1.0.0", ContractV1, "1");
        await using var a = _fixture.Acquire(catalog);
        await using var b = _fixture.Acquire(Cart(), catalog);

        Assert.Same(a.Image.ContractAssemblies[0], ContractSeenBy(b));
    }

    [Fact]
    public async Task A_neighbours_new_implementation_changes_nobody_elses_image()
    {
        var (v1, v2) = (Catalog("1.0.0", ContractV1, "1"), Catalog("1.1.0", ContractV1, "2"));
        var cart = Cart();
        await using var a = _fixture.Acquire(cart, v1);
        await using var b = _fixture.Acquire(cart, v2);
        await using var old = _fixture.Acquire(v1);
        await using var @new = _fixture.Acquire(v2);

        Assert.Same(a.Image, b.Image);
        Assert.NotSame(old.Image, @new.Image);
        Assert.Same(old.Image.ContractAssemblies[0], @new.Image.ContractAssemblies[0]);
    }

    [Fact]
    public async Task A_neighbours_new_contract_gives_the_dependent_an_image_of_its_own()
    {
        var (v1, v2) = (Catalog("1.0.0", ContractV1, "1"), Catalog("2.0.0", ContractV2, "1"));
        var cart = Cart();
        await using var a = _fixture.Acquire(cart, v1);
        await using var b = _fixture.Acquire(cart, v2);

        Assert.NotSame(a.Image, b.Image);
        Assert.NotSame(ContractSeenBy(a), ContractSeenBy(b));
    }

    [Fact]
    public async Task A_contract_that_names_a_changed_contract_is_another_contract()
    {
        var wishes = Compiler.Compile("Acme.Wish.Contracts", "public interface IWish { Acme.Catalog.IStock Stock { get; } }", Compiler.Compile("Acme.Catalog.Contracts", ContractV1));
        var wish = _fixture.Add(
            Manifests.Of("acme.wish", "Acme.Wish.dll", "1.0.0", "Acme.Wish.Contracts.dll"),
            ("Acme.Wish.dll", Compiler.Compile("Acme.Wish", FixtureStore.ModuleClass())), ("Acme.Wish.Contracts.dll", wishes));
        await using var a = _fixture.Acquire(wish, Catalog("1.0.0", ContractV1, "1"));
        await using var b = _fixture.Acquire(wish, Catalog("2.0.0", ContractV2, "1"));

        var (first, second) = (a.Image.ContractAssemblies[0], b.Image.ContractAssemblies[0]);
        Assert.NotSame(first, second);
        Assert.NotSame(
            first.GetType("IWish")!.GetProperty("Stock")!.PropertyType.Assembly, second.GetType("IWish")!.GetProperty("Stock")!.PropertyType.Assembly);
    }

    [Fact]
    public void A_contract_that_is_not_declared_is_not_visible()
    {
        var cart = Cart();
        Catalog("1.0.0", ContractV1, "1");

        var refused = Assert.Throws<ProblemException>(() => _fixture.Acquire(cart));

        Assert.Equal("CK1405", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task A_copy_of_a_neighbours_contract_in_the_package_is_ignored()
    {
        var catalog = Catalog("1.0.0", ContractV1, "1");
        var copy = Compiler.Compile("Acme.Catalog.Contracts", ContractV1);
        var cart = _fixture.Add(
            Manifests.Of("acme.cart", "Acme.Cart.dll"), ("Acme.Cart.dll", CartImage()), ("Acme.Catalog.Contracts.dll", copy));
        await using var a = _fixture.Acquire(catalog);
        await using var b = _fixture.Acquire(cart, catalog);

        Assert.Same(a.Image.ContractAssemblies[0], ContractSeenBy(b));
    }

    [Fact]
    public void Nobody_passes_off_a_contract_as_a_neighbours()
    {
        var catalog = Catalog("1.0.0", ContractV1, "1");
        var contract = Compiler.Compile("Acme.Catalog.Contracts", ContractV1);
        var spoof = _fixture.Add(
            Manifests.Of("acme.spoof", "Acme.Spoof.dll", "1.0.0", "Acme.Catalog.Contracts.dll"),
            ("Acme.Spoof.dll", Compiler.Compile("Acme.Spoof", FixtureStore.ModuleClass())), ("Acme.Catalog.Contracts.dll", contract));

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => _fixture.Acquire(Cart(), catalog, spoof)).Problems);

        Assert.Equal(("CK1484", "Acme.Catalog.Contracts", "acme.catalog"), (problem.Code, problem.Arguments["target"], problem.Arguments["owner"]));
    }

    [Fact]
    public async Task A_shared_contract_keeps_the_folder_it_was_loaded_from()
    {
        var (v1, v2) = (Catalog("1.0.0", ContractV1, "1"), Catalog("1.1.0", ContractV1, "2"));
        var old = _fixture.Acquire(v1);
        await using var @new = _fixture.Acquire(v2);
        await old.DisposeAsync();

        Assert.Equal("CK1302", Assert.Single(Assert.Throws<ProblemException>(() => _fixture.Store.Remove("acme.catalog", "1.0.0")).Problems).Code);
        await @new.DisposeAsync();
        _fixture.Store.Remove("acme.catalog", "1.0.0");
    }

    [Fact]
    public async Task Contracts_go_with_the_last_module_that_sees_them()
    {
        await AcquireAndReleaseAsync();

        Assert.True(_fixture.Watch.Collect(), string.Join(", ", _fixture.Watch.Pending));
        Assert.Equal(3, _fixture.Watch.Unloaded);
    }

    private async Task AcquireAndReleaseAsync()
    {
        var catalog = Catalog("1.0.0", ContractV1, "1");
        var a = _fixture.Acquire(catalog);
        var b = _fixture.Acquire(Cart(), catalog);
        ContractSeenBy(b);
        await a.DisposeAsync();
        Assert.DoesNotContain(_fixture.Watch.Pending, item => item.Name == "Acme.Catalog.Contracts");
        await b.DisposeAsync();
    }

    private StoredModule Catalog(string version, string contract, string body)
    {
        var contracts = Compiler.Compile("Acme.Catalog.Contracts", contract);
        var main = Compiler.Compile(
            "Acme.Catalog", FixtureStore.ModuleClass() + $" class Stock : Acme.Catalog.IStock {{ public int Of(string sku) => {body}; }}", contracts);
        return _fixture.Add(
            Manifests.Of("acme.catalog", "Acme.Catalog.dll", version, "Acme.Catalog.Contracts.dll"),
            ("Acme.Catalog.dll", main), ("Acme.Catalog.Contracts.dll", contracts));
    }

    private StoredModule Cart() => _fixture.Add(Manifests.Of("acme.cart", "Acme.Cart.dll"), ("Acme.Cart.dll", CartImage()));

    private static byte[] CartImage() => Compiler.Compile(
        "Acme.Cart",
        FixtureStore.ModuleClass("public static System.Type Seen => typeof(Acme.Catalog.IStock);"),
        Compiler.Compile("Acme.Catalog.Contracts", ContractV1));

    private static System.Reflection.Assembly ContractSeenBy(ModuleImageLease lease) =>
        ((Type)lease.Image.MainAssembly.GetType("TheModule")!.GetProperty("Seen")!.GetValue(null)!).Assembly;

    public void Dispose() => _fixture.Dispose();
}
