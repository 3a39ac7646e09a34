using CommunityKit.Accounts.Slots;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.Frame;

/// <summary>The member's own page; other modules bring most of it.</summary>
internal sealed class HomeController(AccountManager accounts) : MemberController(accounts)
{
    [HttpGet("account")]
    public IActionResult Index() => View("Home", new AccountPage(Me.Id, Me.Name));
}
