using CommunityKit.Admin.Frame;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Home;

/// <summary>The admin's first page: what needs somebody, and the cards of all modules.</summary>
public sealed class HomeController(ShopTime time) : AdminController
{
    private const int Noon = 12;
    private const int Evening = 18;

    /// <summary>The page.</summary>
    [HttpGet("admin")]
    public IActionResult Index()
    {
        var greeting = time.Now.Hour switch { < Noon => "home.morning", < Evening => "home.afternoon", _ => "home.evening" };
        return View("Home", new Overview(greeting, UserName));
    }
}
