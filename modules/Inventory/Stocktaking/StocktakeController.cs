using CommunityKit.Imports;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Inventory.Stocktaking;

/// <summary>Takes a file of counted stock.</summary>
[RequirePermission(InventoryPermissions.Manage)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StocktakeController(StocktakeImporter importer) : Controller
{
    internal const string Path = "/admin/catalog/stocktake";
    private const int MaxBytes = 20_000_000;

    [HttpGet(Path)]
    public IActionResult Index() => View("Stocktake", new StocktakePage(null));

    [HttpPost(Path)]
    [RequestSizeLimit(MaxBytes)]
    public async Task<IActionResult> Take(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return Index();
        }

        await using var content = file.OpenReadStream();
        var report = await importer.RunAsync(
            new ImportRequest(content, file.FileName, StocktakeImporter.Counts), User.FindFirst(UserClaims.Name)?.Value ?? "", cancellationToken);
        return View("Stocktake", new StocktakePage(report));
    }
}
