using Microsoft.AspNetCore.Http;

namespace CommunityKit.Notifications.Sending;

/// <summary>Where the shop's absolute addresses begin. Thread-safe.</summary>
internal sealed class ShopOrigin(ISettings<ShopSettings> shop, IHttpContextAccessor accessor)
{
    /// <summary>The shop's own address if the operator named one, else that of the request at hand, else empty.</summary>
    public string Here => shop.Current.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/')
        : accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}"
        : "";

    /// <summary>The same, or else what was known when a message was taken on.</summary>
    public string Or(string known) => shop.Current.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : known;
}
