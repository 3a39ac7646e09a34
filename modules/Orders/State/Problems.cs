namespace CommunityKit.Orders.State;

/// <summary>Codes of what needs a person.</summary>
internal static class Problems
{
    /// <summary>A provider refuses to send money back.</summary>
    public const string RefundRefused = "refund-refused";

    /// <summary>A module could not do its step after pieces had left.</summary>
    public const string HookRefused = "hook-refused";

    /// <summary>Money came in another currency: the order's books cannot hold it.</summary>
    public const string WrongCurrency = "wrong-currency";

    public static IReadOnlyList<string> All { get; } = [RefundRefused, HookRefused, WrongCurrency];
}
