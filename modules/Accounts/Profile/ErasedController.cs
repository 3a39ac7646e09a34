using CommunityKit.Accounts.Frame;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.Profile;

/// <summary>The last page of an account.</summary>
internal sealed class ErasedController : PageController
{
    [HttpGet("account/erased")]
    public IActionResult Index() => Say("erased", "/", "to-shop");
}
