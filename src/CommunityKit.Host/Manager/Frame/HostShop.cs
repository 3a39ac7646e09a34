using CommunityKit.Settings;
using CommunityKit.Texts;

namespace CommunityKit.Host.Manager.Frame;

/// <summary>
/// Stands where the kit's tag helpers ask for the settings of a shop: the host's pages have a name, two languages and the machine's time
/// zone. Nothing is saved.
/// </summary>
internal sealed class HostShop(TimeProvider clock) : ISettings<ShopSettings>
{
    /// <summary>What does not depend on the machine.</summary>
    public static ShopSettings Defaults { get; } = new() { Name = LocalizedText.Of("en", "CommunityKit") };

    public ShopSettings Current { get; } = new() { Name = Defaults.Name, TimeZone = clock.LocalTimeZone.Id };

    public long Version => 0;

    public Task<IReadOnlyDictionary<string, string>> SaveAsync(ShopSettings value, string changedBy, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The host's pages have no settings to save.");

    public Task<IReadOnlyDictionary<string, string>> SaveAsync(
        ShopSettings value, long expectedVersion, string changedBy, CancellationToken cancellationToken) =>
        SaveAsync(value, changedBy, cancellationToken);
}
