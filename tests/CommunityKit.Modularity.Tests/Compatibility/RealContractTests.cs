using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Shared;
using CommunityKit.Modularity.Tests.Building;
using Xunit.Abstractions;

namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>The same truth test on the real plugin contract, changed by machine. <c>CK_LONG=1</c> runs every change.</summary>
public sealed class RealContractTests(ITestOutputHelper output) : IDisposable
{
    private const string Contract = "CommunityKit.Abstractions";
    private const int Sample = 60;
    private readonly TempFolder _folder = new();

    [Fact]
    public void Every_change_of_the_plugin_contract_is_judged_as_the_runtime_judges_it()
    {
        var mutator = new ContractMutator(Path.Combine(Repository.Root, "src", Contract));
        var original = Compiler.TryCompile(Contract, mutator.Original, [], out var errors);
        Assert.True(original is not null, errors);
        var module = Compiler.Compile("Acme.Reviews", RealModule.Source, original);
        File.WriteAllBytes(_folder.File("Acme.Reviews.dll"), module);
        Assert.Empty(Check(original).Problems);
        Assert.Null(RuntimeTruth.FailureOf(module, original));

        var seed = int.TryParse(Environment.GetEnvironmentVariable("CK_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"CK_SEED={seed}");
        var mutations = mutator.Mutations().ToArray();
        new Random(seed).Shuffle(mutations);
        var limit = Environment.GetEnvironmentVariable("CK_LONG") == "1" ? int.MaxValue : Sample;
        var wrong = new List<string>();
        var (judged, broken) = (0, 0);
        foreach (var (name, sources) in mutations)
        {
            if (judged == limit)
                break;
            if (Compiler.TryCompile(Contract, sources, [], out _) is not { } mutated)
                continue;
            judged++;
            var report = Check(mutated);
            var runtime = RuntimeTruth.FailureOf(module, mutated);
            broken += report.IsCompatible ? 0 : 1;
            if (report.IsCompatible != (runtime is null))
                wrong.Add($"{name}: checker: {string.Join("; ", report.Problems)}; runtime: {runtime?.Split('\n')[0] ?? "works"}");
        }

        output.WriteLine($"{judged} changes judged, {broken} of them breaks, of {mutations.Length} made");
        Assert.True(wrong.Count == 0, $"CK_SEED={seed}\n" + string.Join('\n', wrong));
        Assert.True(judged >= Sample && broken > 0 && broken < judged, $"CK_SEED={seed}: {judged} judged, {broken} broken");
    }

    private CompatibilityReport Check(byte[] contract)
    {
        var path = Path.Combine(_folder.Folder(Guid.NewGuid().ToString("N")), Contract + ".dll");
        File.WriteAllBytes(path, contract);
        var host = new HostSurface(SharedAssemblies.Current.With(path), HostSurface.Current.Contract);
        return CompatibilityCheck.Run(new ModuleCandidate(Manifests.Of("acme.reviews", "Acme.Reviews.dll"), _folder.Path), host, []);
    }

    public void Dispose() => _folder.Dispose();
}
