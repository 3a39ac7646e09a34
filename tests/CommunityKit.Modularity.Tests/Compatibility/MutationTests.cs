using System.Reflection;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Tests.Building;

namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>The checker must say of every change of a contract and every module just what the runtime says.</summary>
public sealed class MutationTests(MutationTests.Fixture fixture) : IClassFixture<MutationTests.Fixture>
{
    public static TheoryData<string> Names => [.. Mutations.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_changed_contract_breaks_just_the_modules_that_use_what_changed(string name)
    {
        var mutation = Mutations.All.Single(item => item.Name == name);
        var (contract, elsewhere) = Fixture.Mutate(mutation);
        var wrong = new List<string>();
        foreach (var (module, image) in fixture.Modules)
        {
            var report = fixture.Check(module, contract, elsewhere);
            var expected = mutation.Breaks.Contains(module);
            if (expected == report.IsCompatible)
                wrong.Add($"{module}: expected {(expected ? "a break" : "no break")}, checker: {string.Join("; ", report.Problems)}");
            if (mutation.Silent.Contains(module))
                continue;
            var runtime = RuntimeTruth.FailureOf(image, elsewhere is null ? [contract] : [contract, elsewhere]);
            if (report.IsCompatible != (runtime is null))
                wrong.Add($"{module}: checker: {string.Join("; ", report.Problems)}; runtime: {Line(runtime)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Line(string? text) => text?.Split('\n')[0] ?? "works";

    public sealed class Fixture : IDisposable
    {
        private readonly TempFolder _folder = new();
        private int _number;

        public Fixture()
        {
            Modules = ShopContract.Modules.ToDictionary(
                item => item.Key,
                item => Compiler.Compile(Name(item.Key), "using Acme.Shop;\n" + item.Value, Compiler.Compile(ShopContract.Assembly, ShopContract.Source)));
            foreach (var (name, image) in Modules)
                File.WriteAllBytes(Path.Combine(_folder.Folder(name), Name(name) + ".dll"), image);
        }

        public IReadOnlyDictionary<string, byte[]> Modules { get; }

        internal static (byte[] Contract, byte[]? Elsewhere) Mutate(Mutation mutation)
        {
            var source = ShopContract.Source.ReplaceLineEndings("\n");
            var mutated = source;
            foreach (var (from, to) in mutation.Also.Prepend((mutation.From, mutation.To)))
            {
                Assert.Contains(from, mutated, StringComparison.Ordinal);
                mutated = mutated.Replace(from, to, StringComparison.Ordinal);
            }

            if (mutated.Contains("} namespace", StringComparison.Ordinal))
                mutated = mutated.Replace("namespace Acme.Shop;", "namespace Acme.Shop {", StringComparison.Ordinal) + "}";
            if (string.IsNullOrEmpty(mutation.Elsewhere))
                return (Compiler.Compile(ShopContract.Assembly, mutated), null);
            var elsewhere = Compiler.Compile("Acme.Elsewhere.Contracts", mutation.Elsewhere);
            var forward = mutation.Elsewhere.Contains("no forwarder", StringComparison.Ordinal)
                ? ""
                : "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Acme.Shop.IMarker))]\n";
            return (Compiler.Compile(ShopContract.Assembly, forward + mutated, elsewhere), elsewhere);
        }

        internal CompatibilityReport Check(string module, byte[] contract, byte[]? elsewhere)
        {
            var folder = _folder.Folder($"contract-{Interlocked.Increment(ref _number)}");
            List<ContractAssembly> visible = [Write(ShopContract.Assembly, contract)];
            if (elsewhere is not null)
                visible.Add(Write("Acme.Elsewhere.Contracts", elsewhere));
            return CompatibilityCheck.Run(
                new ModuleCandidate(Manifests.Of("acme.module", Name(module) + ".dll"), _folder.File(module)), HostSurface.Current, visible);

            ContractAssembly Write(string name, byte[] image)
            {
                var path = Path.Combine(folder, name + ".dll");
                File.WriteAllBytes(path, image);
                return new ContractAssembly(path, "acme.shop", "1.0.0");
            }
        }

        public void Dispose() => _folder.Dispose();

        private static string Name(string module) => "Acme.Module." + module;
    }
}
