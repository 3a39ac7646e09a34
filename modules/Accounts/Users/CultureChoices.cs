using System.Globalization;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Accounts.Users;

/// <summary>The languages of the shop, each by its own name.</summary>
internal sealed class CultureChoices(ISettings<ShopSettings> shop) : IChoiceSource
{
    public ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        new([.. shop.Current.Cultures.Select(culture => new AdminChoice(culture, NameOf(culture)))]);

    private static string NameOf(string culture) =>
        CultureInfo.GetCultureInfo(CultureInfo.GetCultureInfo(culture).TwoLetterISOLanguageName).NativeName;
}
