using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Contact;

/// <summary>Takes messages of visitors. What is refused comes back as it was typed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(Path)]
internal sealed class ContactController(KeepMessage keep, ContactSeal seal, ContactAttempts attempts, IStringLocalizer<CmsModule> text) : Controller
{
    public const string Path = "contact-message";

    [HttpPost("")]
    public async Task<IActionResult> Send([FromForm] ContactInput input, CancellationToken cancellationToken)
    {
        if (seal.Open(input.About) is not { } form)
        {
            return NotFound();
        }

        // A program that fills in everything is told what a person is told, and nothing is kept.
        if (!string.IsNullOrEmpty(input.Website))
        {
            return RedirectToAction(nameof(Sent));
        }

        if (!input.Agrees)
        {
            ModelState.AddModelError(nameof(input.Agrees), text["contact.agree"]);
        }

        if (ModelState.IsValid && !attempts.MaySend(HttpContext.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            ModelState.AddModelError("", text["contact.tooMany"]);
            return Again(input, form, StatusCodes.Status429TooManyRequests);
        }

        if (!ModelState.IsValid)
        {
            return Again(input, form, StatusCodes.Status422UnprocessableEntity);
        }

        await keep.RunAsync(input, form, cancellationToken);
        return RedirectToAction(nameof(Sent));
    }

    [HttpGet("sent")]
    public IActionResult Sent() => View("ContactSent");

    private ViewResult Again(ContactInput input, ContactForm form, int status)
    {
        Response.StatusCode = status;
        return View("Contact", new ContactPage(form.Title, form.Consent, form.AsksPhone, form.Page, input));
    }
}
