using CommunityKit.Cms.Types;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Cms.Workflow;

/// <summary>The content types of the shop, for the settings.</summary>
public sealed class ReviewedTypeChoices(ContentTypes types) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await types.AllAsync(cancellationToken)).All.Select(type => new AdminChoice(type.Name, type.Label.For()))];
}
