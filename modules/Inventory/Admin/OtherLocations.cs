using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Inventory.Admin;

/// <summary>Where pieces can be moved to; moving them to where they are changes nothing.</summary>
public sealed class OtherLocations(ILocations locations) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await locations.ListAsync(cancellationToken)).Select(place => new AdminChoice(place.Id.ToString(), place.Name))];
}
