using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Shared;
using CommunityKit.Modularity.Tests.Building;
using Xunit.Abstractions;

namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>
/// Every module of this repository against changed copies of the plugin contract: the check must say what the runtime says.
/// <c>CK_LONG=1</c> tries every change.
/// </summary>
public sealed class RealModulesTests(ITestOutputHelper output) : IDisposable
{
    private const string Contract = "CommunityKit.Abstractions";
    private const int Sample = 8;
    private static readonly string[] OrdinaryModules = ["communitykit.accounts", "communitykit.admin", "communitykit.catalog", "communitykit.theme.plain"];
    private const int DefaultSeed = 20261122;
    private static readonly string[] KitContracts = ["CommunityKit.UI", "CommunityKit.Data"];
    private readonly TempFolder _folder = new();

    [Fact]
    public void Every_change_of_the_contract_is_judged_for_every_module_as_the_runtime_judges_it()
    {
        var isLong = Environment.GetEnvironmentVariable("CK_LONG") == "1";
        var all = PackagedModule.UnpackAll(_folder.Folder("modules"));
        var modules = all.Where(module => isLong || OrdinaryModules.Contains(module.Manifest.Id)).ToList();
        var mutator = new ContractMutator(Path.Combine(Repository.Root, "src", Contract));
        var original = Compiler.TryCompile(Contract, mutator.Original, [], out var errors) ?? throw new InvalidOperationException(errors);
        foreach (var module in modules)
        {
            Assert.Empty(Check(module, all, original).Problems);
            Assert.Null(Truth(module, all, original));
        }

        var seed = int.TryParse(Environment.GetEnvironmentVariable("CK_SEED"), out var given) ? given : DefaultSeed;
        output.WriteLine($"CK_SEED={seed}");
        var mutations = mutator.Mutations().ToArray();
        new Random(seed).Shuffle(mutations);
        var limit = isLong ? int.MaxValue : Sample;
        var wrong = new List<string>();
        var (changes, judged, broken, unclear) = (0, 0, 0, 0);
        foreach (var (name, sources) in mutations)
        {
            if (changes == limit)
                break;
            if (Compiler.TryCompile(Contract, sources, [], out _) is not { } mutated)
                continue;
            changes++;
            var kitIsBroken = KitContracts.Any(kit => RuntimeTruth.FailureOf(KitImage(kit), null, [mutated, .. KitContracts.Where(k => k != kit).Select(KitImage)]) is not null);
            foreach (var module in modules)
            {
                var report = Check(module, all, mutated);
                var runtime = Truth(module, all, mutated);
                if (report.IsCompatible && runtime is not null && kitIsBroken)
                {
                    // The kit's own UI and data layer were not compiled anew for this change, so the failure need not be the module's.
                    unclear++;
                    continue;
                }

                judged++;
                broken += report.IsCompatible ? 0 : 1;
                if (report.IsCompatible != (runtime is null))
                    wrong.Add($"{module.Manifest.Id}, {name}: checker: {string.Join("; ", report.Problems)}; runtime: {runtime?.Split('\n')[0] ?? "works"}");
            }
        }

        output.WriteLine($"{changes} changes of {mutations.Length}, {modules.Count} modules: {judged} judged, {broken} breaks, {unclear} unclear");
        Assert.True(wrong.Count == 0, $"CK_SEED={seed}\n" + string.Join('\n', wrong));
        Assert.True(modules.Count >= 4 && judged > unclear && broken > 0, $"CK_SEED={seed}: {judged} judged, {broken} broken, {unclear} unclear");
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] KitImage(string assembly) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));

    private CompatibilityReport Check(PackagedModule module, IReadOnlyList<PackagedModule> all, byte[] contract)
    {
        var path = Path.Combine(_folder.Folder(Guid.NewGuid().ToString("N")), Contract + ".dll");
        File.WriteAllBytes(path, contract);
        var host = new HostSurface(SharedAssemblies.Current.With(path), HostSurface.Current.Contract);
        return CompatibilityCheck.Run(new ModuleCandidate(module.Manifest, module.Folder), host, [.. Visible(module, all)]);
    }

    /// <summary>A module is broken when its own assembly or one of its contracts is.</summary>
    private static string? Truth(PackagedModule module, IReadOnlyList<PackagedModule> all, byte[] contract)
    {
        List<byte[]> around = [contract, .. KitContracts.Select(KitImage), .. Visible(module, all).Select(neighbour => File.ReadAllBytes(neighbour.Path))];
        return module.Manifest.Contracts.Select(file => File.ReadAllBytes(Path.Combine(module.Folder, file)))
            .Prepend(module.Entry)
            .Select(image => RuntimeTruth.FailureOf(image, module.Folder, around))
            .FirstOrDefault(failure => failure is not null);
    }

    private static IEnumerable<ContractAssembly> Visible(PackagedModule module, IReadOnlyList<PackagedModule> all) =>
        from neighbour in all
        where module.Manifest.Dependencies.ContainsKey(neighbour.Manifest.Id) || module.Manifest.Optional.ContainsKey(neighbour.Manifest.Id)
        from contracts in neighbour.Manifest.Contracts
        select new ContractAssembly(Path.Combine(neighbour.Folder, contracts), neighbour.Manifest.Id, neighbour.Manifest.Version);
}
