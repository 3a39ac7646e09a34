namespace CommunityKit.Orders.AfterSales;

/// <summary>The states of a return and what leads from one to the next. The documentation prints this table.</summary>
internal static class ReturnStates
{
    /// <summary>Every step that there is.</summary>
    public static IReadOnlyList<ReturnStep> Steps { get; } =
    [
        new(ReturnState.Requested, ReturnState.Approved, "the shop agrees to take some or all of the pieces back"),
        new(ReturnState.Requested, ReturnState.Refunded, "the shop agrees to a refund without return"),
        new(ReturnState.Requested, ReturnState.Rejected, "the shop refuses, with a reason"),
        new(ReturnState.Requested, ReturnState.Withdrawn, "the buyer withdraws"),
        new(ReturnState.Approved, ReturnState.SentBack, "the buyer gives the number of the parcel"),
        new(ReturnState.Approved, ReturnState.Received, "the goods are brought in, or come without a number"),
        new(ReturnState.Approved, ReturnState.Withdrawn, "the buyer withdraws"),
        new(ReturnState.Approved, ReturnState.Lapsed, "the goods are not sent back in time"),
        new(ReturnState.SentBack, ReturnState.Received, "the parcel has arrived"),
        new(ReturnState.Received, ReturnState.Refunded, "the goods are looked at and the money is given back"),
        new(ReturnState.Received, ReturnState.Replacing, "the goods are looked at and the replacement is set aside"),
        new(ReturnState.Received, ReturnState.Rejected, "the goods are not what was sent, with a reason"),
        new(ReturnState.Replacing, ReturnState.Replaced, "nothing is due and the replacement has left"),
        new(ReturnState.Replacing, ReturnState.Refunded, "money is given back instead"),
    ];

    /// <summary>True if a step leads from one state to the other.</summary>
    public static bool Leads(ReturnState from, ReturnState to) => Steps.Any(step => step.From == from && step.To == to);

    /// <summary>States from which something can still happen.</summary>
    public static IReadOnlyList<ReturnState> Open { get; } = [.. Enum.GetValues<ReturnState>().Where(state => Steps.Any(step => step.From == state))];

    public static bool IsOpen(ReturnState state) => Steps.Any(step => step.From == state);
}
