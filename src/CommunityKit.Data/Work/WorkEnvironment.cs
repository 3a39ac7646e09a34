using CommunityKit.Data.Databases;
using CommunityKit.Data.Runtime;

namespace CommunityKit.Data.Work;

/// <summary>What running declared work needs from its runtime.</summary>
/// <param name="Database">The tenant's database.</param>
/// <param name="UnitOfWork">Writes with the runtime's contexts.</param>
/// <param name="Services">Root of the runtime's container; a scope is made per run.</param>
/// <param name="Json">Payloads.</param>
/// <param name="Guard">The host's breaker.</param>
/// <param name="ShopZone">The shop's time zone at this moment.</param>
internal sealed record WorkEnvironment(
    TenantDatabase Database,
    UnitOfWork UnitOfWork,
    IServiceProvider Services,
    WorkJson Json,
    IDeliveryGuard Guard,
    Func<TimeZoneInfo> ShopZone)
{
    public DateTimeOffset Now => Database.Clock.GetUtcNow();
}
