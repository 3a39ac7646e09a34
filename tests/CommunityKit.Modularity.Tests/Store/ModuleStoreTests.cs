using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Tests.Store;

public sealed class ModuleStoreTests : IDisposable
{
    private readonly FixtureStore _fixture = new();

    [Fact]
    public void An_added_package_is_found_with_its_files_and_hashes()
    {
        var path = _fixture.Pack(Manifests.Of("acme.hello", "Acme.Hello.dll"), ("Acme.Hello.dll", [1, 2, 3]), ("wwwroot/a/b.css", [4]));
        using var package = ModulePackage.Open(path);
        var added = _fixture.Store.Add(package);

        var found = ModuleStore.Open(_fixture.Store.Root).Find("acme.hello", "1.0.0");

        Assert.Equal(added.Folder, found?.Folder);
        Assert.Equal(added.ContentHash, found?.ContentHash);
        Assert.Equal(package.Sha256, found?.PackageSha256);
        Assert.Equal(Path.Combine(_fixture.Store.Root, "acme.hello", "1.0.0"), added.Folder);
        Assert.Equal([4], File.ReadAllBytes(Path.Combine(added.Folder, "wwwroot", "a", "b.css")));
        Assert.Empty(_fixture.Store.Verify(added, VerifyMode.Quick));
        Assert.Empty(_fixture.Store.Verify(added, VerifyMode.Full));
    }

    [Fact]
    public void The_same_content_again_changes_nothing_and_other_content_is_refused()
    {
        var first = Add("acme.hello", "1.0.0", 1);
        var written = File.GetLastWriteTimeUtc(first.EntryPath);

        Assert.Equal(first.ContentHash, Add("acme.hello", "1.0.0", 1).ContentHash);
        var refused = Assert.Throws<ProblemException>(() => Add("acme.hello", "1.0.0", 2));

        Assert.Equal("CK1300", Assert.Single(refused.Problems).Code);
        Assert.Equal(written, File.GetLastWriteTimeUtc(first.EntryPath));
        Assert.Empty(_fixture.Store.Verify(first, VerifyMode.Full));
    }

    [Fact]
    public async Task Two_adders_of_one_version_leave_one_whole_folder()
    {
        var path = _fixture.Pack(Manifests.Of("acme.hello", "Acme.Hello.dll"), ("Acme.Hello.dll", new byte[100_000]));
        var stores = Enumerable.Range(0, 4).Select(_ => ModuleStore.Open(_fixture.Store.Root)).ToList();

        var added = await Task.WhenAll(stores.Select(store => Task.Run(() =>
        {
            using var package = ModulePackage.Open(path);
            return store.Add(package);
        })));

        Assert.Single(added.Select(module => module.Folder).Distinct());
        Assert.Empty(_fixture.Store.Verify(added[0], VerifyMode.Quick));
        Assert.Empty(_fixture.Store.Verify(added[0], VerifyMode.Full));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_fixture.Store.Root, ".incoming")));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_and_what_a_living_one_works_on_is_kept()
    {
        var incoming = Path.Combine(_fixture.Store.Root, ".incoming");
        var dead = Directory.CreateDirectory(Path.Combine(incoming, "dead", "wwwroot")).Parent!.FullName;
        File.WriteAllText(Path.Combine(dead, "half.dll"), "half");
        File.WriteAllText(Path.Combine(incoming, "dead.lock"), "");
        using var living = Workplace.In(incoming);
        Directory.CreateDirectory(living.Folder);

        var store = ModuleStore.Open(_fixture.Store.Root);

        Assert.False(Directory.Exists(dead));
        Assert.True(Directory.Exists(living.Folder));
        Assert.Empty(store.List());
    }

    [Fact]
    public void A_cancelled_add_leaves_the_store_as_it_was()
    {
        var path = _fixture.Pack(Manifests.Of("acme.hello", "Acme.Hello.dll"), ("Acme.Hello.dll", [1]));
        using var package = ModulePackage.Open(path);

        Assert.Throws<OperationCanceledException>(() => _fixture.Store.Add(package, new CancellationToken(canceled: true)));

        Assert.Empty(_fixture.Store.List());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_fixture.Store.Root, ".incoming")));
    }

    [Fact]
    public void Modules_are_listed_by_id_and_version_and_a_damaged_folder_hides_none()
    {
        Add("acme.b", "1.10.0", 1);
        Add("acme.b", "1.9.0", 1);
        Add("acme.a", "2.0.0-beta.1", 1);
        Directory.CreateDirectory(Path.Combine(_fixture.Store.Root, "acme.c", "1.0.0"));

        Assert.Equal(["acme.a 2.0.0-beta.1", "acme.b 1.9.0", "acme.b 1.10.0"], _fixture.Store.List().Select(module => module.ToString()));
        var refused = Assert.Throws<ProblemException>(() => _fixture.Store.Find("acme.c", "1.0.0"));
        Assert.Equal("CK1306", Assert.Single(refused.Problems).Code);
    }

    [Theory]
    [InlineData("../acme", "1.0.0")]
    [InlineData("acme.hello", "../../etc")]
    [InlineData("acme.hello", "..")]
    [InlineData("", "")]
    public void Names_that_lead_out_of_the_store_find_nothing(string id, string version)
    {
        Add("acme.hello", "1.0.0", 1);

        Assert.Null(_fixture.Store.Find(id, version));
        _fixture.Store.Remove(id, version);
        Assert.Single(_fixture.Store.List());
    }

    [Fact]
    public void A_removed_version_is_gone_and_can_be_added_again_with_other_content()
    {
        Add("acme.hello", "1.0.0", 1);
        Add("acme.hello", "1.1.0", 1);

        _fixture.Store.Remove("acme.hello", "1.0.0");
        _fixture.Store.Remove("acme.hello", "1.0.0");

        Assert.Null(_fixture.Store.Find("acme.hello", "1.0.0"));
        Assert.NotNull(_fixture.Store.Find("acme.hello", "1.1.0"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_fixture.Store.Root, ".trash")));
        Assert.Empty(_fixture.Store.Verify(Add("acme.hello", "1.0.0", 2), VerifyMode.Quick));
    }

    [Fact]
    public async Task A_loaded_version_cannot_be_removed_by_this_process_or_another()
    {
        var module = _fixture.Add("acme.hello", FixtureStore.ModuleClass());
        var another = ModuleStore.Open(_fixture.Store.Root);
        await using (_fixture.Acquire(module))
        {
            Assert.Equal("CK1302", Assert.Single(Assert.Throws<ProblemException>(() => _fixture.Store.Remove("acme.hello", "1.0.0")).Problems).Code);
            Assert.Equal("CK1302", Assert.Single(Assert.Throws<ProblemException>(() => another.Remove("acme.hello", "1.0.0")).Problems).Code);
        }

        another.Remove("acme.hello", "1.0.0");

        var refused = Assert.Throws<ProblemException>(() => _fixture.Acquire(module));
        Assert.Equal("CK1301", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void A_neighbour_whose_contract_is_loaded_cannot_be_removed()
    {
        var contracts = Compiler.Compile("Acme.Catalog.Contracts", "public interface IStock { }");
        var catalog = _fixture.Add(
            Manifests.Of("acme.catalog", "Acme.Catalog.dll", "1.0.0", "Acme.Catalog.Contracts.dll"),
            ("Acme.Catalog.dll", Compiler.Compile("Acme.Catalog", FixtureStore.ModuleClass())), ("Acme.Catalog.Contracts.dll", contracts));
        var lease = _fixture.Acquire(_fixture.Add("acme.cart", FixtureStore.ModuleClass()), catalog);

        Assert.Throws<ProblemException>(() => _fixture.Store.Remove("acme.catalog", "1.0.0"));
        GC.KeepAlive(lease);
    }

    [Fact]
    public void Changed_missing_and_added_files_are_named()
    {
        var module = _fixture.Add(
            Manifests.Of("acme.hello", "Acme.Hello.dll"), ("Acme.Hello.dll", [1, 2]), ("a.txt", [1]), ("b.txt", [1]));
        foreach (var file in Directory.EnumerateFiles(module.Folder))
            File.SetAttributes(file, FileAttributes.Normal);
        var before = File.GetLastWriteTimeUtc(module.EntryPath);
        File.WriteAllBytes(module.EntryPath, [2, 1]);
        File.Delete(Path.Combine(module.Folder, "a.txt"));
        File.WriteAllText(Path.Combine(module.Folder, "evil.dll"), "");

        string[] expected = ["CK1303 Acme.Hello.dll", "CK1304 a.txt", "CK1305 evil.dll"];
        Assert.Equal(expected, Faults(VerifyMode.Full));
        Assert.Equal(expected, Faults(VerifyMode.Quick));

        // Somebody who puts the time back is found by the full check alone.
        File.SetLastWriteTimeUtc(module.EntryPath, before);
        Assert.Equal(expected, Faults(VerifyMode.Full));
        Assert.Equal(expected[1..], Faults(VerifyMode.Quick));

        IEnumerable<string> Faults(VerifyMode mode) =>
            _fixture.Store.Verify(module, mode).Select(problem => $"{problem.Code} {problem.Arguments["file"]}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_lost_stamp_takes_the_name_of_the_package_along_and_the_same_package_brings_it_back()
    {
        using var package = ModulePackage.Open(_fixture.Pack(Manifests.Of("acme.hello", "Acme.Hello.dll"), ("Acme.Hello.dll", [1])));
        var module = _fixture.Store.Add(package);
        File.Delete(module.Folder + ".stamp");
        Assert.Null(_fixture.Store.Find("acme.hello", "1.0.0")!.PackageSha256);

        Assert.Equal(module.PackageSha256, _fixture.Store.Add(package).PackageSha256);

        Assert.Equal(module.PackageSha256, _fixture.Store.Find("acme.hello", "1.0.0")!.PackageSha256);
        Assert.Equal(module.PackageSha256, ModuleStore.Open(_fixture.Store.Root).Find("acme.hello", "1.0.0")!.PackageSha256);
    }

    [Fact]
    public void A_changed_manifest_is_found_and_a_lost_stamp_is_made_anew()
    {
        var module = Add("acme.hello", "1.0.0", 1);
        var manifest = Path.Combine(module.Folder, "module.json");
        File.Delete(module.Folder + ".stamp");
        Assert.Empty(_fixture.Store.Verify(module, VerifyMode.Quick));
        Assert.True(File.Exists(module.Folder + ".stamp"));

        File.SetAttributes(manifest, FileAttributes.Normal);
        File.AppendAllText(manifest, " ");

        var changed = _fixture.Store.Find("acme.hello", "1.0.0")!;
        Assert.Equal("module.json", Assert.Single(_fixture.Store.Verify(changed, VerifyMode.Quick)).Arguments["file"]);
        Assert.Equal("module.json", Assert.Single(_fixture.Store.Verify(module, VerifyMode.Quick)).Arguments["file"]);
    }

    [Fact]
    public void Stored_files_are_read_only()
    {
        var module = Add("acme.hello", "1.0.0", 1);

        Assert.True(File.GetAttributes(module.EntryPath).HasFlag(FileAttributes.ReadOnly));
    }

    private StoredModule Add(string id, string version, byte content) =>
        _fixture.Add(Manifests.Of(id, "Acme.Hello.dll", version), ("Acme.Hello.dll", [content]));

    public void Dispose() => _fixture.Dispose();
}
