namespace CommunityKit.Cart.Api;

/// <summary>A coupon code.</summary>
public sealed class CodeBody
{
    public required string Code { get; set; }
}
