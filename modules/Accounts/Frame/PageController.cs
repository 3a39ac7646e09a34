using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.Frame;

/// <summary>A page about somebody's account: never kept by caches, never followed from other sites with its address.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class PageController : Controller
{
    /// <summary>Key of what is said on the next page, in the text files.</summary>
    public const string SaidKey = "accounts.said";

    protected IActionResult ToPath(string path) => Redirect(Request.PathBase + path);

    /// <summary>Says something on the page that comes next.</summary>
    protected void SayNext(string textKey) => TempData[SaidKey] = textKey;

    /// <summary>A page that says one thing and offers one way on.</summary>
    protected ViewResult Say(string textKey, string path, string linkKey) => View("Message", new MessagePage(textKey, Request.PathBase + path, linkKey));

    /// <summary>The page for a link that was used, has ended, or was never made.</summary>
    protected ViewResult LinkEnded()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Say("link-ended", AccountPaths.ForgotPassword, "link-ended.new");
    }

    /// <summary>Shows the form again because there were too many attempts.</summary>
    protected ViewResult TooMany(string view, object model, string text)
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError("", text);
        return View(view, model);
    }

    /// <summary>Identity's refusals at the field they are about.</summary>
    protected void AddProblems(IEnumerable<IdentityError> errors, string passwordField)
    {
        foreach (var error in errors)
        {
            ModelState.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? passwordField : "", error.Description);
        }
    }
}
