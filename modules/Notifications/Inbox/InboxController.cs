using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Notifications.Inbox;

/// <summary>The inbox in the member's own pages.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class InboxController(MemberInbox inbox, IStringLocalizer<NotificationsModule> texts) : Controller
{
    private const int PageSize = 20;

    private Guid Me => User.FindId()!.Value;

    private string MyName => User.Identity?.Name ?? "";

    [HttpGet(NotificationsPaths.Inbox)]
    public async Task<IActionResult> Index(string? after, CancellationToken cancellationToken) =>
        View("Inbox", await inbox.ReadAsync(Me, MyName, after, PageSize, cancellationToken));

    [HttpGet(NotificationsPaths.Inbox + "/{id:guid}")]
    public async Task<IActionResult> Open(Guid id, CancellationToken cancellationToken) =>
        await inbox.OpenAsync(Me, MyName, id, cancellationToken) is { } item ? View("InboxMessage", item) : NotFound();

    [HttpPost(NotificationsPaths.Inbox + "/read")]
    public async Task<IActionResult> ReadAll(CancellationToken cancellationToken)
    {
        await inbox.MarkAsync(Me, null, cancellationToken);
        this.Flash(texts["inbox.all-read"]);
        return Redirect(Request.PathBase + NotificationsPaths.Inbox);
    }
}
