using CommunityKit.Accounts.Frame;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Accounts.SignIn;

/// <summary>Where the host sends its owner: straight into the shop's admin.</summary>
internal sealed class OwnerEntryController(OwnerEntry entry) : PageController
{
    [HttpGet("account/owner-sign-in"), SkipProbe]
    public async Task<IActionResult> Enter(string? ticket, CancellationToken cancellationToken)
    {
        if (await entry.RunAsync(ticket, cancellationToken))
        {
            return ToPath("/admin");
        }

        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Say("ticket-ended", AccountPaths.SignIn, "sign-in.title");
    }
}
