using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Bench.Baseline;

/// <summary>The plain Razor page that the product page is compared with.</summary>
public sealed class PlainProductController(PlainCatalog catalog) : Controller
{
    [HttpGet("/product/{handle}")]
    public async Task<IActionResult> Show(string handle) =>
        await catalog.ProductAsync(handle) is { } product ? View("/Views/PlainProduct.cshtml", product) : NotFound();

    /// <summary>The Chinese of a text that is stored as JSON by language.</summary>
    internal static string TextOf(string json) =>
        JsonDocument.Parse(json).RootElement is { ValueKind: JsonValueKind.Object } texts && texts.TryGetProperty("zh-CN", out var text) ? text.GetString()! : "";
}
