namespace CommunityKit.Orders.State;

/// <summary>Why a change of an order is not possible; the text stands under <c>refusal.{code}</c>.</summary>
/// <param name="Code">Stable code.</param>
internal sealed record Refusal(string Code)
{
    public static Refusal NotFound { get; } = new("not-found");

    public static Refusal WrongState { get; } = new("wrong-state");

    public static Refusal AlreadyShipped { get; } = new("already-shipped");

    public static Refusal TooMany { get; } = new("too-many");

    public static Refusal NothingChosen { get; } = new("nothing-chosen");

    public static Refusal PaymentDue { get; } = new("payment-due");

    public static Refusal NotWeighed { get; } = new("not-weighed");

    public static Refusal TooMuch { get; } = new("too-much");

    /// <summary>Something was given back for the line already.</summary>
    public static Refusal LineRefunded { get; } = new("line-refunded");

    public static Refusal SoldOut { get; } = new("sold-out");

    public static Refusal Changed { get; } = new("changed");
}
