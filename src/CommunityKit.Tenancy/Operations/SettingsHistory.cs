using CommunityKit.Data.Runtime;
using CommunityKit.Settings;

namespace CommunityKit.Tenancy.Operations;

internal sealed class SettingsHistory(RuntimeData data) : ISettingsHistory
{
    public async ValueTask<IReadOnlyList<SettingsChange>> ReadAsync(string? section, int limit, CancellationToken cancellationToken) =>
        await data.SettingsHistoryAsync(section, limit, cancellationToken);
}
