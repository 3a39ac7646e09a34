using CommunityKit.Accounts.Frame;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Profile;

/// <summary>Name and language.</summary>
internal sealed class ProfileController(
    AccountManager accounts, ChangeProfile change, ISettings<ShopSettings> shop, IStringLocalizer<AccountsModule> texts) : MemberController(accounts)
{
    [HttpGet("account/profile")]
    public IActionResult Index() => View("Profile", new ProfilePage(new ProfileForm { Name = Me.Name, Culture = Me.Culture }, Me.Email));

    [HttpPost("account/profile")]
    public async Task<IActionResult> Index([Bind(Prefix = nameof(ProfilePage.Form))] ProfileForm form)
    {
        if (!shop.Current.Cultures.Contains(form.Culture, StringComparer.Ordinal))
        {
            ModelState.AddModelError("Form.Culture", texts["error.unknown-language"]);
        }

        if (ModelState.IsValid)
        {
            var result = await change.RunAsync(Me, form.Name, form.Culture);
            if (result.Succeeded)
            {
                // The next page comes in the language just chosen.
                SayNext("said.saved");
                return ToPath($"{AccountPaths.Profile}?lang={form.Culture}");
            }

            AddProblems(result.Errors, "");
        }

        return View("Profile", new ProfilePage(form, Me.Email));
    }
}
