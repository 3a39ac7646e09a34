using CommunityKit.Orders.AfterSales;

namespace CommunityKit.Orders.Tests.AfterSales;

public sealed class ReturnStatesTests
{
    [Fact]
    public void Every_state_can_be_reached_and_five_are_final()
    {
        var states = Enum.GetValues<ReturnState>();

        Assert.All(states.Where(state => state != ReturnState.Requested), state => Assert.Contains(ReturnStates.Steps, step => step.To == state));
        Assert.Equal(
            [ReturnState.Replaced, ReturnState.Refunded, ReturnState.Rejected, ReturnState.Withdrawn, ReturnState.Lapsed],
            states.Where(state => !ReturnStates.IsOpen(state)));
    }

    [Fact]
    public void The_documentation_prints_the_table()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CommunityKit.sln")))
        {
            folder = folder.Parent;
        }

        var page = File.ReadAllText(Path.Combine(folder!.FullName, "modules", "Orders", "AfterSales", "README.md"));

        Assert.All(ReturnStates.Steps, step => Assert.Contains($"| {step.From} | {step.To} | {step.When} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Goods_that_the_buyer_has_sent_back_can_neither_lapse_nor_be_withdrawn() =>
        Assert.DoesNotContain(
            ReturnStates.Steps,
            step => step.To is ReturnState.Withdrawn or ReturnState.Lapsed && step.From is not (ReturnState.Requested or ReturnState.Approved));
}
