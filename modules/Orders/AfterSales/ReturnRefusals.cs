using CommunityKit.Orders.State;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Why a return is not possible; the text stands under <c>refusal.{code}</c>.</summary>
internal static class ReturnRefusals
{
    /// <summary>The time for it is over.</summary>
    public static Refusal TooLate { get; } = new("return-too-late");

    /// <summary>By law these goods are not taken back without a reason.</summary>
    public static Refusal Excluded { get; } = new("return-excluded");

    /// <summary>What is wanted does not go with the reason.</summary>
    public static Refusal WrongKind { get; } = new("return-kind");

    /// <summary>The other variant cannot be had in exchange.</summary>
    public static Refusal NoExchange { get; } = new("return-no-exchange");

    /// <summary>Somebody has decided already.</summary>
    public static Refusal Decided { get; } = new("return-decided");

    public static Refusal ReasonNeeded { get; } = new("return-reason-needed");

    public static Refusal TrackingNeeded { get; } = new("return-tracking-needed");
}
