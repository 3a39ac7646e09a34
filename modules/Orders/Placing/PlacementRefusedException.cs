namespace CommunityKit.Orders.Placing;

/// <summary>Rolls a placement back; never leaves this folder.</summary>
internal sealed class PlacementRefusedException(string code, IReadOnlyList<string> reasons) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Reasons { get; } = reasons;
}
