using System.Globalization;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>Which assembly may need which, and how the answers read.</summary>
public sealed class CompatibilityCheckTests : IDisposable
{
    private const string Contract = "Acme.Catalog.Contracts";
    private readonly TempFolder _folder = new();
    private ModuleManifest _manifest = Manifests.Of("acme.module", "Acme.Module.dll");

    [Fact]
    public void A_module_for_a_newer_framework_or_contract_is_refused()
    {
        Package("public class A { }");

        _manifest = _manifest with { Framework = "net99.0" };
        Assert.Contains("net99.0", Assert.Single(Check().Problems).ToString(), StringComparison.Ordinal);
        _manifest = _manifest with { Framework = "net10.0", Contract = "[7.0,8.0)" };
        Assert.Contains("[7.0,8.0)", Assert.Single(Check().Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_is_nowhere_is_a_problem_of_the_author_and_a_warning_of_a_library()
    {
        var nowhere = Compiler.Compile("Gone.Library", "public class Gone { }");
        var library = Compiler.Compile("Some.Library", "public class Some : Gone { }", nowhere);
        Package("public class A : Gone { public Some? S; }", nowhere, library);
        File.Delete(_folder.File("Gone.Library.dll"));

        var report = Check();

        Assert.Equal(["CK1401 Acme.Module Gone.Library"], report.Problems.Select(Line));
        Assert.Equal(["CK1440 Some.Library Gone.Library"], report.Warnings.Select(Line));
    }

    [Fact]
    public void A_library_that_uses_a_contract_is_held_to_it()
    {
        var library = Compiler.Compile("Some.Library", "public class Some : IStock { public int Of(string sku) => 1; }", Compile("public interface IStock { int Of(string sku); }"));
        Package("public class A { public Some? S; }", library);

        var report = Check(Write(Compile("public interface IStock { int Of(string sku); int At(string shop); }")));

        var problem = Assert.Single(report.Problems);
        Assert.Equal("CK1414 Some.Library " + Contract, Line(problem));
        Assert.Equal("IStock.At(string)", problem.Arguments["member"]);
    }

    [Fact]
    public void What_only_its_own_assembly_can_override_is_overridden_by_a_class_of_that_assembly_in_between()
    {
        Package("""
            public class C : System.Text.Json.Serialization.JsonConverter<int>
            {
                public override int Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => 1;
                public override void Write(System.Text.Json.Utf8JsonWriter writer, int value, System.Text.Json.JsonSerializerOptions options) { }
            }
            """);

        Assert.Empty(Check().Problems);
    }

    [Fact]
    public void A_shared_assembly_older_than_needed_is_named_with_both_versions()
    {
        Package("public class A : Npgsql.Fake { }", Compile("namespace Npgsql; public class Fake { }", "Npgsql", "99.0.0.0"));
        File.Delete(_folder.File("Npgsql.dll"));

        var problem = Check().Problems[0];

        Assert.Equal("CK1403 Acme.Module Npgsql", Line(problem));
        Assert.Equal(("99.0.0.0", "10.0.0.0"), (problem.Arguments["requested"], problem.Arguments["present"]));
    }

    [Fact]
    public void A_shared_assembly_that_this_process_lacks_is_named()
    {
        Package("public class A : ModuleDb { }", Compile("public class ModuleDb { }", "CommunityKit.Data"));
        File.Delete(_folder.File("CommunityKit.Data.dll"));
        var bare = new HostSurface(Modularity.Shared.SharedAssemblies.Of(typeof(object).Assembly.Location), HostSurface.Current.Contract);

        Assert.Contains("CK1402 Acme.Module CommunityKit.Data", Check(bare).Problems.Select(Line));
    }

    [Theory]
    [InlineData("1.0.0.0", "2.0.0.0")]
    [InlineData("2.0.0.0", "1.0.0.0")]
    public void Another_major_version_of_a_contract_is_refused_in_both_directions(string built, string here)
    {
        Package("public class A : IStock { }", Compile("public interface IStock { }", Contract, built));
        File.Delete(_folder.File(Contract + ".dll"));

        Assert.Equal(["CK1404 Acme.Module " + Contract], Check(Write(Compile("public interface IStock { }", Contract, here))).Problems.Select(Line));
    }

    [Fact]
    public void Another_major_version_of_the_kits_contract_is_refused()
    {
        Package("public class A : CommunityKit.Modules.IOther { }", Compile("namespace CommunityKit.Modules; public interface IOther { }", "CommunityKit.Abstractions", "2.0.0.0"));
        File.Delete(_folder.File("CommunityKit.Abstractions.dll"));

        Assert.Equal("CK1404 Acme.Module CommunityKit.Abstractions", Line(Check().Problems[0]));
    }

    [Fact]
    public void A_contract_needs_a_declared_neighbour_unless_it_is_optional()
    {
        Package("public class A { public IStock? S; }", Compile("public interface IStock { }"));
        File.Delete(_folder.File(Contract + ".dll"));

        Assert.Equal(["CK1405 Acme.Module " + Contract], Check().Problems.Select(Line));
        _manifest = _manifest with { Optional = new Dictionary<string, string> { ["acme.catalog"] = "[1.0,2.0)" } };
        Assert.Empty(Check().Problems);
        Assert.Equal(["CK1443 Acme.Module " + Contract], Check().Warnings.Select(Line));
        Assert.Equal("CK1410 Acme.Module " + Contract, Line(Assert.Single(Check(Write(Compile("public interface IOther { }")), new History("1.2.0")).Problems)));
    }

    [Fact]
    public void A_contract_that_needs_a_private_library_is_refused()
    {
        var library = Compiler.Compile("Some.Library", "public class Some { }");
        _manifest = _manifest with { Contracts = ["Acme.Module.Contracts.dll"] };
        Package("public class A : IOwn { public Some? Thing => null; }", library, Compiler.Compile("Acme.Module.Contracts", "public interface IOwn { Some? Thing { get; } }", library));

        Assert.Equal(["CK1406 Acme.Module.Contracts Some.Library"], Check().Problems.Select(Line));
    }

    [Fact]
    public void Copies_of_what_the_host_or_a_neighbour_owns_are_warned_of()
    {
        var contract = Compile("public interface IStock { }");
        Package("public class A { public IStock? S; }", contract);
        File.Copy(typeof(Npgsql.NpgsqlConnection).Assembly.Location, _folder.File("Npgsql.dll"));

        var report = Check(Write(contract));

        Assert.Empty(report.Problems);
        Assert.Equal(["CK1441 Npgsql", "CK1442 " + Contract], report.Warnings.Select(problem => $"{problem.Code} {problem.Arguments["target"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("public class S { public int Sell(string sku, int? count = null) => 1; }", "new S().Sell(\"a\");", "S.Sell(string, int?)")]
    [InlineData("public class S { public static T Pick<T>(System.Collections.Generic.IReadOnlyList<T[]> from, ref int at) => default!; }", "int at = 0; S.Pick<string>(new string[0][], ref at);", "S.Pick<T>(IReadOnlyList<T[]>, ref int)")]
    [InlineData("public class S { public string Name { get; set; } = \"\"; }", "new S().Name = \"x\";", "S.Name { set; }")]
    [InlineData("public class S { public string Name { get; init; } = \"\"; }", "new S { Name = \"x\" };", "S.Name { init; }")]
    [InlineData("public class S { public event System.Action? Changed { add { } remove { } } }", "new S().Changed += null;", "S.Changed { add; }")]
    [InlineData("public class S { public long Total; }", "_ = new S().Total;", "long S.Total")]
    [InlineData("public class S { public S(int id) { } }", "new S(1);", "new S(int)")]
    [InlineData("public class S { public class Line<T> { public void Add(T item) { } } }", "new S.Line<int>().Add(1);", "S.Line<T>.Add(T)")]
    public void A_missing_member_reads_as_its_author_wrote_it_and_comes_with_the_version_that_has_it(string contract, string use, string member)
    {
        Package($"public class A {{ void M() {{ {use} }} }}", Compile(contract));
        File.Delete(_folder.File(Contract + ".dll"));
        var bare = contract.Contains("Line<T>", StringComparison.Ordinal) ? "public class S { public class Line<T> { } }"
            : contract.Contains("S(int id)", StringComparison.Ordinal) ? "public class S { private S() { } }" : "public class S { }";

        var problem = Assert.Single(Check(Write(Compile(bare)), new History("1.4.0")).Problems);

        Assert.Equal(("CK1410", member, "1.4.0"), (problem.Code, problem.Arguments["member"], problem.Arguments["known"]));
        Assert.Equal("CK1411", Assert.Single(Check(Write(Compile(bare)), new History(null)).Problems).Code);
    }

    [Fact]
    public void A_changed_return_type_is_shown()
    {
        Package("public class A { long M() => new S().Count(); }", Compile("public class S { public long Count() => 1; }"));
        File.Delete(_folder.File(Contract + ".dll"));

        Assert.Equal("long S.Count()", Assert.Single(Check(Write(Compile("public class S { public int Count() => 1; }"))).Problems).Arguments["member"]);
    }

    [Fact]
    public void A_member_missing_from_the_plugin_contract_names_the_version_the_module_was_built_against()
    {
        _manifest = _manifest with { BuiltAgainst = "1.7.3" };
        Package("public class A { void M(CommunityKit.Modules.NewThing thing) { } }", Compile("namespace CommunityKit.Modules; public class NewThing { }", "CommunityKit.Abstractions"));
        File.Delete(_folder.File("CommunityKit.Abstractions.dll"));

        var problem = Assert.Single(Check().Problems);

        Assert.Equal(("CK1410", "CommunityKit.Modules.NewThing", "1.7.3"), (problem.Code, problem.Arguments["member"], problem.Arguments["known"]));
        Assert.Contains("Version 1.7.3 of CommunityKit.Abstractions has it", problem.Text(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("CommunityKit.Abstractions 的 1.7.3 版有它", problem.Text(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_store_knows_the_oldest_version_that_has_a_member()
    {
        using var fixture = new FixtureStore();
        foreach (var (version, body) in new[] { ("1.0.0", ""), ("1.9.0", "int Of(string sku);"), ("1.10.0", "int Of(string sku); void More();") })
        {
            fixture.Add(
                Manifests.Of("acme.catalog", "Acme.Catalog.dll", version, Contract + ".dll"),
                ("Acme.Catalog.dll", [1]), (Contract + ".dll", Compile($"public interface IStock {{ {body} }}")));
        }

        Package("public class A { void M(IStock stock) => stock.Of(\"a\"); }", Compile("public interface IStock { int Of(string sku); }"));
        File.Delete(_folder.File(Contract + ".dll"));

        var report = Check(Write(Compile("public interface IStock { }")), new StoreHistory(fixture.Store, HostSurface.Current));

        Assert.Equal("1.9.0", Assert.Single(report.Problems).Arguments["known"]);
    }

    [Fact]
    public void Every_fault_is_reported_once()
    {
        Package("public class A { void M() { new S().Go(); new S().Go(); } void N() { new S().Go(); } }", Compile("public class S { public void Go() { } }"));
        File.Delete(_folder.File(Contract + ".dll"));

        Assert.Single(Check(Write(Compile("public class S { }"))).Problems);
    }

    private static string Line(Packaging.Problems.Problem problem) => $"{problem.Code} {problem.Arguments["assembly"]} {problem.Arguments["target"]}";

    private void Package(string source, params byte[][] libraries)
    {
        foreach (var library in libraries)
        {
            using var reader = new System.Reflection.PortableExecutable.PEReader([.. library]);
            var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
            File.WriteAllBytes(_folder.File(metadata.GetString(metadata.GetAssemblyDefinition().Name) + ".dll"), library);
        }

        File.WriteAllBytes(_folder.File("Acme.Module.dll"), Compiler.Compile("Acme.Module", source, libraries));
    }

    private static byte[] Compile(string source, string assembly = Contract, string version = "1.0.0.0") =>
        Compiler.TryCompile(assembly, [source], [], out var errors, version) ?? throw new InvalidOperationException(errors);

    private ContractAssembly Write(byte[] contract)
    {
        var path = Path.Combine(_folder.Folder(Guid.NewGuid().ToString("N")), Contract + ".dll");
        File.WriteAllBytes(path, contract);
        return new ContractAssembly(path, "acme.catalog", "1.1.0");
    }

    private CompatibilityReport Check(params IReadOnlyList<ContractAssembly> contracts) => Check(HostSurface.Current, contracts, null);

    private CompatibilityReport Check(HostSurface host) => Check(host, [], null);

    private CompatibilityReport Check(ContractAssembly contract, IMemberHistory history) => Check(HostSurface.Current, [contract], history);

    private CompatibilityReport Check(HostSurface host, IReadOnlyList<ContractAssembly> contracts, IMemberHistory? history) =>
        CompatibilityCheck.Run(new ModuleCandidate(_manifest, _folder.Path), host, contracts, history);

    public void Dispose() => _folder.Dispose();

    private sealed class History(string? version) : IMemberHistory
    {
        public string? OldestVersionWith(MemberIdentity member) => version;
    }
}
