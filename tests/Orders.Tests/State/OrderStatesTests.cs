using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Tests.State;

public sealed class OrderStatesTests
{
    [Fact]
    public void Every_state_can_be_reached_and_only_two_are_final()
    {
        var states = Enum.GetValues<OrderState>();

        Assert.All(states.Where(state => state != OrderState.AwaitingPayment), state => Assert.Contains(OrderStates.Steps, step => step.To == state));
        Assert.Equal(
            [OrderState.Completed, OrderState.Cancelled],
            states.Where(state => OrderStates.Steps.All(step => step.From != state)));
    }

    [Fact]
    public void Nothing_that_has_left_is_cancelled() =>
        Assert.DoesNotContain(OrderStates.Steps, step => step.To == OrderState.Cancelled && step.From is not (OrderState.AwaitingPayment or OrderState.Paid));
}
