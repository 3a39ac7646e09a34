using CommunityKit.Admin.Frame;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Settings;

/// <summary>All settings of the shop: <c>/admin/settings</c>.</summary>
[RequirePermission(AdminPermissions.Settings)]
public sealed class SettingsController(SettingsSections sections, SettingsSearch search) : AdminController
{
    private const int MaxQuery = 100;

    /// <summary>Sections by module, or what a search found in them.</summary>
    [HttpGet("admin/settings")]
    public IActionResult Index(string? q)
    {
        var query = q?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, MaxQuery)] : "";
        var groups = sections.All
            .GroupBy(section => section.Module.Id)
            .Select(group => (group.First().Words.Name, (IReadOnlyList<SettingsSection>)[.. group]))
            .ToList();
        return View("Settings", new SettingsIndexPage(query, groups, query.Length == 0 ? [] : search.Find(query)));
    }
}
