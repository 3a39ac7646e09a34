using CommunityKit.Settings;

namespace CommunityKit.UI.Tests.Shop;

internal sealed class TestSettings(ShopSettings shop) : ISettings<ShopSettings>
{
    public ShopSettings Current => shop;

    public long Version => 0;

    public Task<IReadOnlyDictionary<string, string>> SaveAsync(ShopSettings value, string changedBy, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Tests set the shop up before it starts.");

    public Task<IReadOnlyDictionary<string, string>> SaveAsync(
        ShopSettings value, long expectedVersion, string changedBy, CancellationToken cancellationToken) =>
        SaveAsync(value, changedBy, cancellationToken);
}
