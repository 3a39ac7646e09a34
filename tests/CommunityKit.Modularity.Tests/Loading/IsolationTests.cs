using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Tests.Loading;

public sealed class IsolationTests : IDisposable
{
    private readonly FixtureStore _fixture = new();

    [Theory]
    [InlineData("Newtonsoft.Json", "12.0.3", "13.0.3", "Newtonsoft.Json.JsonConvert.SerializeObject(new { A = 1 })", """{"A":1}""")]
    [InlineData("CsvHelper", "33.0.1", "34.0.0", "typeof(CsvHelper.CsvReader).Name", "CsvReader")]
    [InlineData("AngleSharp", "0.17.1", "1.10.3", "AngleSharp.Html.HtmlEntityProvider.Resolver.GetSymbol(\"amp;\")", "&")]
    public async Task Two_versions_of_a_private_library_live_side_by_side(string library, string older, string newer, string use, string expected)
    {
        var source = FixtureStore.ModuleClass($$"""
            public static string Ask()
            {
                var library = typeof({{TypeOf(library)}}).Assembly;
                var context = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(library)!;
                return {{use}} + " " + library.GetName().Version + " in " + context.Name;
            }
            """);
        var a = _fixture.Add("acme.old", source, "1.0.0", NuGetCache.Assembly(library, older));
        var b = _fixture.Add("acme.new", source, "1.0.0", NuGetCache.Assembly(library, newer));
        await using var first = _fixture.Acquire(a);
        await using var second = _fixture.Acquire(b);

        var (one, two) = (Ask(first), Ask(second));

        Assert.StartsWith(expected + " " + Major(older), one, StringComparison.Ordinal);
        Assert.EndsWith(" in module acme.old 1.0.0", one, StringComparison.Ordinal);
        Assert.StartsWith(expected + " " + Major(newer), two, StringComparison.Ordinal);
        Assert.EndsWith(" in module acme.new 1.0.0", two, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_two_images_of_one_library_are_different_types()
    {
        var library = NuGetCache.Assembly("Newtonsoft.Json", "13.0.3");
        var source = FixtureStore.ModuleClass("public static System.Type Json => typeof(Newtonsoft.Json.Linq.JObject);");
        await using var first = _fixture.Acquire(_fixture.Add("acme.one", source, "1.0.0", library));
        await using var second = _fixture.Acquire(_fixture.Add("acme.two", source, "1.0.0", library));

        var types = new[] { first, second }.Select(lease => (Type)lease.Image.MainAssembly.GetType("TheModule")!.GetProperty("Json")!.GetValue(null)!).ToList();

        Assert.Equal(types[0].AssemblyQualifiedName, types[1].AssemblyQualifiedName);
        Assert.NotEqual(types[0], types[1]);
    }

    [Fact]
    public async Task Shared_types_are_the_hosts_own()
    {
        await using var lease = _fixture.Acquire(_fixture.Add("acme.plain", FixtureStore.ModuleClass()));

        Assert.IsAssignableFrom<CommunityKit.Modules.IModule>(lease.Image.CreateModule());
    }

    [Fact]
    public async Task What_the_host_does_not_share_is_invisible_even_when_it_is_loaded()
    {
        Assert.False(SharedHas("Microsoft.CodeAnalysis"));
        var source = FixtureStore.ModuleClass("public static string Ask() => System.Reflection.Assembly.Load(\"Microsoft.CodeAnalysis\").FullName!;");
        await using var lease = _fixture.Acquire(_fixture.Add("acme.nosy", source));

        var refused = Assert.Throws<TargetInvocationException>(() => Ask(lease));

        Assert.IsAssignableFrom<FileNotFoundException>(refused.InnerException);
        var problem = AssemblyNotVisibleException.ProblemOf(refused);
        Assert.Equal(("CK1480", "Microsoft.CodeAnalysis", "acme.nosy"), (problem?.Code, problem?.Arguments["target"], problem?.Arguments["module"]));
    }

    [Fact]
    public void A_module_that_lacks_a_library_is_refused_before_it_is_loaded()
    {
        var library = NuGetCache.Assembly("Newtonsoft.Json", "13.0.3");
        var main = Compiler.Compile("Acme.Lacking", FixtureStore.ModuleClass("public object X => new Newtonsoft.Json.Linq.JObject();"), File.ReadAllBytes(library));
        var module = _fixture.Add(Manifests.Of("acme.lacking", "Acme.Lacking.dll"), ("Acme.Lacking.dll", main));

        var refused = Assert.Throws<ProblemException>(() => _fixture.Acquire(module));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("CK1401", "Newtonsoft.Json"), (problem.Code, problem.Arguments["target"]));
        Assert.Equal(0, _fixture.Images.Count);
        Assert.DoesNotContain(AssemblyLoadContext.All, context => context.Name == "module acme.lacking 1.0.0");
    }

    [Fact]
    public async Task Translations_of_a_module_are_found()
    {
        const string Source = "public static string Ask() { System.Globalization.CultureInfo.CurrentUICulture = new(\"zh-CN\"); return System.Reflection.Assembly.GetExecutingAssembly().GetSatelliteAssembly(new(\"zh-Hans\")).GetName().CultureName!; }";
        var main = Compiler.Compile("Acme.Words", FixtureStore.ModuleClass(Source));
        var satellite = Compiler.Compile("Acme.Words.resources", "[assembly: System.Reflection.AssemblyCulture(\"zh-Hans\")]");
        var module = _fixture.Add(Manifests.Of("acme.words", "Acme.Words.dll"), ("Acme.Words.dll", main), ("zh-Hans/Acme.Words.resources.dll", satellite));
        await using var lease = _fixture.Acquire(module);

        Assert.Equal("zh-Hans", Ask(lease));
    }

    [Fact]
    public async Task A_native_library_of_the_package_is_used()
    {
        var (rid, file, extension) = (RuntimeInformation.RuntimeIdentifier, NativeSqlite(), OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so");
        const string Source = "[System.Runtime.InteropServices.DllImport(\"ckfixture\", EntryPoint = \"sqlite3_libversion_number\")] static extern int Number(); public static string Ask() => Number().ToString();";
        var main = Compiler.Compile("Acme.Native", FixtureStore.ModuleClass(Source));
        var module = _fixture.Add(
            Manifests.Of("acme.native", "Acme.Native.dll"),
            ("Acme.Native.dll", main), ($"runtimes/{rid}/native/libckfixture{extension}", File.ReadAllBytes(file)));
        await using var lease = _fixture.Acquire(module);

        Assert.InRange(int.Parse(Ask(lease), System.Globalization.CultureInfo.InvariantCulture), 3_000_000, 4_000_000);
    }

    [Fact]
    public async Task The_loadable_types_of_a_module_are_known_when_an_optional_neighbour_is_absent()
    {
        var contract = Compiler.Compile("Acme.Member.Contracts", "namespace Acme.Member; public interface IPoints { }");
        var main = Compiler.Compile("Acme.Shop", FixtureStore.ModuleClass() + " class Points : Acme.Member.IPoints { } class Plain { }", contract);
        var manifest = Manifests.Of("acme.shop", "Acme.Shop.dll") with { Optional = new Dictionary<string, string> { ["acme.member"] = "[1.0,2.0)" } };
        await using var lease = _fixture.Acquire(_fixture.Add(manifest, ("Acme.Shop.dll", main)));

        Assert.Throws<ReflectionTypeLoadException>(lease.Image.MainAssembly.GetTypes);
        var names = SafeTypes.Of(lease.Image.MainAssembly).Select(type => type.Name).ToList();

        Assert.Contains("Plain", names);
        Assert.DoesNotContain("Points", names);
        lease.Image.CreateModule();
    }

    public void Dispose() => _fixture.Dispose();

    private static bool SharedHas(string name) => Modularity.Shared.SharedAssemblies.Current.Contains(name);

    private static string TypeOf(string library) => library switch
    {
        "Newtonsoft.Json" => "Newtonsoft.Json.JsonConvert",
        "CsvHelper" => "CsvHelper.CsvReader",
        _ => "AngleSharp.Html.HtmlEntityProvider",
    };

    private static string Major(string version) => version[..(version.IndexOf('.', StringComparison.Ordinal) + 1)];

    private static string NativeSqlite() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "runtimes"), "*e_sqlite3.*", SearchOption.AllDirectories)
            .First(path => path.Contains($"{Path.DirectorySeparatorChar}{PortableRid()}{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string PortableRid() =>
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux") + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Ask(ModuleImageLease lease) =>
        (string)lease.Image.MainAssembly.GetType("TheModule")!.GetMethod("Ask")!.Invoke(null, null)!;
}
