using System.Threading.RateLimiting;
using CommunityKit.Tenancy.Sites;
using Microsoft.AspNetCore.RateLimiting;

namespace CommunityKit.Host.Security;

/// <summary>
/// Tells an address that asks too often to slow down. Assets with a version in their address are free, and so is the control interface:
/// it answers this machine only, to whoever has the secret, and the operator must get through while the shop is stormed from here.
/// </summary>
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
                        ClientAddress.KeyOf(context.Connection.RemoteIpAddress),
                        _ => new SlidingWindowRateLimiterOptions
                        {
                            PermitLimit = settings.RequestsPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                            SegmentsPerWindow = 6,
                        }));
        });
    }

    private static bool IsFree(PathString path) =>
        path.StartsWithSegments("/_m") || path.StartsWithSegments("/health") || path.StartsWithSegments(HostPages.BasePath + "/api");

    private static async ValueTask Reject(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? ((int)Math.Ceiling(after.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "10";
        await HostErrors.AnswerAsync(context.HttpContext, StatusCodes.Status429TooManyRequests, "tooMany");
    }
}
