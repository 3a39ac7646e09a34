namespace CommunityKit.Cart.Sharing;

/// <summary>Addresses of shared carts, below the tenant's root.</summary>
internal static class SharedPaths
{
    public const string Share = "/cart/share";
    public const string Root = "/cart/shared";

    /// <summary>Takes what a friend puts in.</summary>
    public const string Lines = "/cart/shared/lines";

    public static string Of(string token) => $"{Root}/{token}";
}
