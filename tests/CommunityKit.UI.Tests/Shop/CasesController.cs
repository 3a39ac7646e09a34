using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>Serves the views of the test cases.</summary>
public sealed class CasesController : Controller
{
    [HttpGet("/case/{name}")]
    public IActionResult Case(string name) => View($"/Views/Cases/{name}.cshtml");

    [HttpGet("/fragment/{name}")]
    public IActionResult Fragment(string name) => PartialView($"/Views/Cases/{name}.cshtml");

    [HttpGet("/by-area")]
    public IActionResult ByArea()
    {
        RouteData.Values["area"] = "test.module";
        return View("InArea");
    }
}
