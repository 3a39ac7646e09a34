using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Pricing.Admin;

/// <summary>The categories of the catalog.</summary>
public sealed class CategoryChoices(ShopCategories categories) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await categories.ReadAsync(cancellationToken)).Select(category => new AdminChoice(category.Id.ToString(), category.Name))];
}
