namespace CommunityKit.Orders.Hooks;

/// <summary>What became of a hook's step.</summary>
public sealed record HookResult
{
    private HookResult()
    {
    }

    /// <summary>It is done.</summary>
    public static HookResult Done { get; } = new();

    /// <summary>Why it can never be done; null when it is done.</summary>
    public string? Reason { get; private init; }

    /// <summary>It can never be done: the order is cancelled and paid back.</summary>
    /// <param name="reason">Why, for the order's timeline; no personal data.</param>
    public static HookResult Refuse(string reason) => new() { Reason = reason };
}
