using CommunityKit.Catalog.Slots;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.StandIn;

/// <summary>A page for whatever product is asked for, with the place that other modules fill.</summary>
public sealed class ProductsController : Controller
{
    [HttpGet("/products/{id:guid}")]
    public IActionResult Show(Guid id) => View("Product", new ProductContext(id, $"{id}", "Pears"));
}
