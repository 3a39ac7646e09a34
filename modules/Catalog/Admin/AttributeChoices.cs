using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>The shop's attributes to choose from.</summary>
public sealed class AttributeChoices(CatalogCache cache) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await cache.AttributesAsync(cancellationToken)).All.Select(attribute => new AdminChoice(attribute.Code, attribute.Name.For()))];
}
