using CommunityKit.Admin.Frame;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Settings;

/// <summary>Carrying settings to another shop: a file without secrets, read back after a look at what it would change.</summary>
[RequirePermission(AdminPermissions.Settings)]
public sealed class SettingsFileController(SettingsFile file, SettingsChanges changes, Words words, ShopTime time) : AdminController
{
    private const int MaxLength = 1024 * 1024;

    /// <summary>Downloads the file.</summary>
    [HttpGet("admin/settings/export")]
    public IActionResult Export() =>
        File(file.Write(HttpContext.RequestServices), "application/json", $"settings {time.Now:yyyy-MM-dd}.json");

    /// <summary>Asks for a file.</summary>
    [HttpGet("admin/settings/import")]
    public IActionResult Import() => View("Import", new ImportPage("", [], []));

    /// <summary>Shows what a file would change; changes it when the user agreed.</summary>
    [HttpPost("admin/settings/import")]
    public async Task<IActionResult> Import(
        IFormFile? upload, [FromForm] string? json, [FromForm(Name = "ck-agreed")] string? agreed, CancellationToken cancellationToken)
    {
        var text = upload is { Length: > 0 and <= MaxLength } ? await ReadAsync(upload, cancellationToken) : json ?? "";
        var problems = new List<string>();
        var imported = text.Length <= MaxLength ? file.Read(text, HttpContext.RequestServices, problems) : [];
        if (agreed == "yes")
        {
            return await ApplyAsync(imported, cancellationToken);
        }

        var found = new List<(SettingsSection, IReadOnlyList<ChangedField>)>();
        foreach (var section in imported)
        {
            var fields = await changes.CompareAsync(section.Section, section.Before, section.After, cancellationToken);
            if (fields.Count > 0)
            {
                found.Add((section.Section, fields));
            }
        }

        if (found.Count == 0 && problems.Count == 0)
        {
            problems.Add(words.Own["import.nothing"]);
        }

        return View("Import", new ImportPage(text, found, problems));
    }

    private async Task<IActionResult> ApplyAsync(IReadOnlyList<ImportedSection> imported, CancellationToken cancellationToken)
    {
        var refused = new List<string>();
        var count = 0;
        foreach (var section in imported)
        {
            if ((await changes.CompareAsync(section.Section, section.Before, section.After, cancellationToken)).Count == 0)
            {
                continue;
            }

            var problems = await section.Section.SaveAsync(
                HttpContext.RequestServices, section.After, section.Version, UserName, cancellationToken);
            refused.AddRange(problems.Values.Select(problem => $"{section.Section.Title}: {problem}"));
            count += problems.Count == 0 ? 1 : 0;
        }

        this.Flash(
            string.Join(' ', refused.Prepend(words.Own.Count("import.done", count))), refused.Count == 0 ? AdminTone.Good : AdminTone.Warning);
        return ToPath("/admin/settings");
    }

    private static async Task<string> ReadAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(upload.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
