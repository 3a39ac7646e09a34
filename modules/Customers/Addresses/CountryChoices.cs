using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Customers.Addresses;

/// <summary>The countries that a shop can deliver to, those of Chinese regions first.</summary>
internal sealed class CountryChoices : IChoiceSource
{
    private static readonly string[] First = ["CN", "HK", "MO", "TW"];

    public ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        new([.. First.Concat(Countries.Codes.Except(First).OrderBy(Countries.NameOf, StringComparer.CurrentCulture)).Select(code => new AdminChoice(code, Countries.NameOf(code)))]);
}
