using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>Where a shop is, as seen from the page that names it.</summary>
internal static class ShopLinks
{
    /// <summary>Absolute address of the shop's root: its first host name, or the host that the operator uses himself.</summary>
    public static string Of(TenantRecord record, HttpRequest request)
    {
        var port = request.Host.Port is { } number ? $":{number}" : "";
        var host = record.Hosts is [var first, ..] ? first + port : request.Host.ToUriComponent();
        return $"{request.Scheme}://{host}{record.Prefix}/";
    }
}
