using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Frame;

/// <summary>A page of the admin: only for who may enter it, never kept by caches.</summary>
[RequirePermission(AdminPermissions.Access)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AdminController : Controller
{
    /// <summary>True if the user has a permission beyond that of entering.</summary>
    protected ValueTask<bool> MayAsync(string permission) =>
        HttpContext.RequestServices.GetRequiredService<IPermissionEvaluator>().HasAsync(User, permission, HttpContext.RequestAborted);

    /// <summary>Says which permission is missing, within the admin's frame.</summary>
    protected IActionResult NoPermission(string permission)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        var declared = HttpContext.RequestServices.GetRequiredService<IDeclarations<Permission>>().All.FirstOrDefault(p => p.Value.Id == permission);
        var words = HttpContext.RequestServices.GetRequiredService<Words>();
        return View("NoPermission", new MissingPermission(declared is null ? permission : words.Of(declared.Module.Id)[declared.Value.LabelKey]));
    }

    /// <summary>Says that the thing is not there any more, within the admin's frame.</summary>
    /// <param name="backPath">Path of the page that leads on.</param>
    protected IActionResult Missing(string backPath)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Missing", backPath);
    }

    /// <summary>The name under which the user's changes are recorded.</summary>
    protected string UserName => User.FindFirst(UserClaims.Name)?.Value is { Length: > 0 } name ? name : "?";

    /// <summary>Back to a page of this shop.</summary>
    protected IActionResult ToPath(string path) => Redirect(Request.PathBase + path);
}
