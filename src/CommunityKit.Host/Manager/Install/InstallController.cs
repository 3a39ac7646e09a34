using CommunityKit.Host.Manager.Plans;
using CommunityKit.Host.Manager.Shops;
using CommunityKit.Host.Texts;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Host.Manager.Install;

/// <summary>What can be installed: from the store and the feeds, or from package files that the operator sends. Installs nothing itself.</summary>
[Route("shops/{id}/install")]
internal sealed partial class InstallController(
    HostStart host, TenantSet tenants, ShopReader reader, OfferReader offers, PackageIntake intake, ILogger<InstallController> logger) : Controller
{
    /// <summary>Most bytes of all files that are sent at once.</summary>
    public const int UploadLimit = 128 * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Show(string id, string? q, [FromQuery(Name = Wishes.Field)] string[]? chosen, CancellationToken cancellationToken)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        return host.SafeMode ? NotNow(id) : View(await PageAsync(slot, q, chosen, cancellationToken));
    }

    [HttpPost("")]
    [RequestSizeLimit(UploadLimit)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadLimit)]
    public async Task<IActionResult> Upload(string id, List<IFormFile>? packages, CancellationToken cancellationToken)
    {
        if (tenants.Find(id) is not { } slot)
        {
            return NotFound();
        }

        if (host.SafeMode)
        {
            return NotNow(id);
        }

        if (packages is not { Count: > 0 })
        {
            ModelState.AddModelError(nameof(packages), HostTexts.Get("upload.none"));
        }

        var taken = await TakeAsync(packages ?? [], cancellationToken);
        if (ModelState.IsValid)
        {
            return RedirectToAction("Show", "Plans", PlansController.Address(id, new Wishes(taken), dependents: false));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Show", await PageAsync(slot, null, [], cancellationToken));
    }

    private RedirectToActionResult NotNow(string id)
    {
        TempData["warned"] = HostTexts.Get("install.notInSafeMode");
        return RedirectToAction("Show", "Shops", new { id });
    }

    private async Task<InstallPage> PageAsync(TenantSlot slot, string? words, string[]? chosen, CancellationToken cancellationToken)
    {
        var shop = await reader.ReadAsync(slot, cancellationToken);
        var (offered, problems, answered) = await offers.ReadAsync(shop, words, cancellationToken);
        return new InstallPage(shop, offered)
        {
            Search = words ?? "",
            Chosen = (chosen ?? []).ToHashSet(StringComparer.Ordinal),
            FeedProblems = problems,
            FeedsAnswered = answered,
            IsFirstRun = shop.Generation is null && tenants.All.Count == 1,
        };
    }

    /// <summary>Takes packages into the store, where they are harmless until a change chooses them. What is wrong with a file is said beside its name.</summary>
    private async Task<IReadOnlyList<(string Verb, string About)>> TakeAsync(List<IFormFile> packages, CancellationToken cancellationToken)
    {
        var taken = new List<(string, string)>();
        var folder = Directory.CreateTempSubdirectory("ck-upload-");
        try
        {
            foreach (var package in packages)
            {
                // The name that came with it is for people; it never becomes a path.
                var path = Path.Combine(folder.FullName, $"{taken.Count}-{Guid.CreateVersion7():N}.nupkg");
                try
                {
                    await using (var file = System.IO.File.Create(path))
                    {
                        await package.CopyToAsync(file, cancellationToken);
                    }

                    var manifest = intake.Take(path, cancellationToken).Manifest;
                    taken.Add(("install", $"{manifest.Id}@{manifest.Version}"));
                    LogTaken(manifest.Id, manifest.Version);
                }
                catch (ProblemException exception)
                {
                    foreach (var problem in exception.Problems)
                    {
                        ModelState.AddModelError(nameof(packages), HostTexts.Get("upload.refused", Path.GetFileName(package.FileName), problem.Text()));
                    }
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return taken;
    }

    [LoggerMessage(EventId = 134, Level = LogLevel.Information, Message = "A package was sent to the store. Module {Module}, version {Version}")]
    private partial void LogTaken(string module, string version);
}
