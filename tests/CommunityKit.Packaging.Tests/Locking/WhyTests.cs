using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Locking;

public class WhyTests
{
    private static readonly LockFile File = Shelf.Lock(
        Shelf.Package("m.catalog", "1.0.0"),
        Shelf.Package("m.orders", "1.1.0", "m.catalog [1.0,2.0)"),
        Shelf.Package("m.groupbuy", "1.4.0", "m.orders [1.1,2.0)", "m.catalog 1.0"),
        Shelf.Package("m.theme", "1.0.0"));

    [Fact]
    public void Every_chain_down_to_the_module_is_told_shortest_first() =>
        Assert.Equal(
            ["m.groupbuy 1.4.0 > m.catalog 1.0.0 by 1.0", "m.groupbuy 1.4.0 > m.orders 1.1.0 by [1.1,2.0) > m.catalog 1.0.0 by [1.0,2.0)"],
            Chains("m.catalog", "m.groupbuy"));

    [Fact]
    public void A_module_that_was_asked_for_says_so_and_who_else_needs_it() =>
        Assert.Equal(["m.orders 1.1.0", "m.groupbuy 1.4.0 > m.orders 1.1.0 by [1.1,2.0)"], Chains("m.orders", "m.orders", "m.groupbuy"));

    [Fact]
    public void A_module_that_nobody_needs_stands_alone() => Assert.Equal(["m.theme 1.0.0"], Chains("m.theme"));

    [Fact]
    public void A_module_that_is_not_there_has_no_reason() => Assert.Empty(Chains("m.nothing"));

    [Fact]
    public void Countless_chains_are_cut()
    {
        // Twenty layers of two modules that all need both below: a million chains.
        var modules = Enumerable.Range(0, 20).SelectMany(layer => new[] { "a", "b" }.Select(side => Shelf.Package(
            $"m.{side}{layer}", "1.0.0", layer == 0 ? [] : [$"m.a{layer - 1} 1.0", $"m.b{layer - 1} 1.0"])));

        Assert.Equal(20, Why.Chains(Shelf.Lock([.. modules]), "m.a0", new HashSet<string>()).Count);
    }

    private static IEnumerable<string> Chains(string id, params string[] requested) =>
        Why.Chains(File, id, requested.ToHashSet()).Select(chain =>
            string.Join(" > ", chain.Select(step => $"{step.Id} {step.Version}" + (step.Range is null ? "" : $" by {step.Range}"))));
}
