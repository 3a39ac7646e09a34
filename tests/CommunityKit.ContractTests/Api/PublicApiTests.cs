using System.Reflection;
using Xunit;

namespace CommunityKit.ContractTests.Api;

/// <summary>
/// What modules are compiled against stays: <c>Api/*.txt</c> records it, and a line that vanishes breaks modules that are installed somewhere.
/// Additions are recorded with <c>CK_ACCEPT=1 ./ck test ContractTests</c>.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly string Folder = Acceptance.PathOf("tests", "CommunityKit.ContractTests", "Api");

    public static TheoryData<string> Contracts { get; } =
    [
        "CommunityKit.Abstractions", "CommunityKit.UI", "CommunityKit.Data",
        .. Directory.EnumerateDirectories(Acceptance.PathOf("modules"), "*.Contracts").Select(folder => "CommunityKit." + Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_keeps_what_it_once_had(string contract)
    {
        var present = ApiListing.Of(Assembly.Load(contract));
        var file = Path.Combine(Folder, contract + ".txt");
        var difference = ApiDifference.Between(Acceptance.Lines(file), present);
        if (Acceptance.IsOn)
        {
            File.WriteAllLines(file, present);
            return;
        }

        Assert.True(difference.Breaks.Count == 0, $"{contract} would break modules that are out there:\n" + string.Join('\n', difference.Breaks));
        Assert.True(difference.Additions.Count == 0, $"{contract} has grown; record it with CK_ACCEPT=1:\n" + string.Join('\n', difference.Additions));
    }

    [Fact]
    public void Every_way_to_break_a_module_is_called_a_break()
    {
        string[] recorded =
        [
            "A.Builder = abstract class",
            "A.IThing = interface",
            "A.IThing.abstract Do(System.Int32 x) : System.Void",
            "A.Options = sealed class",
            "A.Options.Size{get; init;} : System.Int32",
            "A.Things = static class",
            "A.Things.static Make(System.String name) : A.IThing",
        ];

        Assert.Equal(["A.Things.static Make(System.String name) : A.IThing"], Breaks(lines => lines.Remove("A.Things.static Make(System.String name) : A.IThing")));
        Assert.Equal(["A.Options.Size{get; init;} : System.Int32"], Breaks(lines => Change(lines, "A.Options.Size{get; init;}", "A.Options.Size{get;}")));
        Assert.Equal(["A.Things.static Make(System.String name) : A.IThing"], Breaks(lines => Change(lines, "String name)", "String name, System.Int32 size = 0)")));
        Assert.Equal(["A.IThing.abstract Undo() : System.Void"], Breaks(lines => lines.Add("A.IThing.abstract Undo() : System.Void")));
        Assert.Empty(Breaks(lines => lines.Add("A.Builder.abstract Undo() : System.Void")));
        Assert.Empty(Breaks(lines => lines.Add("A.IThing.virtual Undo() : System.Void")));
        Assert.Empty(Breaks(lines => lines.AddRange(["A.INew = interface", "A.INew.abstract Do() : System.Void"])));

        IReadOnlyList<string> Breaks(Action<List<string>> change)
        {
            var present = recorded.ToList();
            change(present);
            return ApiDifference.Between(recorded, present).Breaks;
        }

        static void Change(List<string> lines, string from, string to)
        {
            var index = lines.FindIndex(line => line.Contains(from, StringComparison.Ordinal));
            lines[index] = lines[index].Replace(from, to, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Types_members_defaults_and_constraints_are_all_in_the_listing()
    {
        var lines = ApiListing.Of(typeof(CommunityKit.Modules.IModule).Assembly);

        Assert.Contains("CommunityKit.Modules.IModule = interface", lines);
        Assert.Contains("CommunityKit.Modules.IModule.abstract Configure(CommunityKit.Modules.ModuleBuilder module) : System.Void", lines);
        Assert.Contains(lines, line => line.StartsWith("CommunityKit.Modules.ModuleBuilder.abstract Queue<TPayload, TWorker>(", StringComparison.Ordinal)
            && line.Contains("QueueOptions? options = null", StringComparison.Ordinal) && line.Contains("where TPayload : class", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("get_", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("ModuleBuilder.new(", StringComparison.Ordinal));
    }
}
