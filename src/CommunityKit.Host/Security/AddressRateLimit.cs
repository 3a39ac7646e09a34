using System.Net;
using System.Threading.RateLimiting;
using CommunityKit.Tenancy.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Host.Security;

/// <summary>Tells an address that asks too often to slow down. Assets with a version in their address are free.</summary>
internal static class AddressRateLimit
{
    public static void Add(IServiceCollection services, SiteSettings settings)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = Reject;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                settings.RequestsPerMinute == 0 || IsFree(context.Request.Path)
                    ? RateLimitPartition.GetNoLimiter("free")
                    : RateLimitPartition.GetSlidingWindowLimiter(
                        KeyOf(context.Connection.RemoteIpAddress),
                        _ => new SlidingWindowRateLimiterOptions
                        {
                            PermitLimit = settings.RequestsPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                            SegmentsPerWindow = 6,
                        }));
        });
    }

    private static bool IsFree(PathString path) => path.StartsWithSegments("/_m") || path.StartsWithSegments("/health");

    // An IPv6 visitor owns a whole /64 and could take a new address for each request.
    private static string KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static async ValueTask Reject(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? ((int)Math.Ceiling(after.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "10";
        await Results.Problem(
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many requests",
            detail: "This address asked too often. Wait for the number of seconds in Retry-After and try again.").ExecuteAsync(context.HttpContext);
    }
}
