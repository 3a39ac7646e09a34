using CommunityKit.Customers;
using CommunityKit.Notifications.Sending;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Notifications.Preferences;

/// <summary>
/// Ends a kind of mail by the link in it. Opening the link only asks, as mail programs open links to scan them; the button, or a mail program
/// that posts (RFC 8058), does it. The token is the permission, so that no session and no antiforgery token is needed.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class UnsubscribeController(UnsubscribeTokens tokens, IConsents consents, IUnitOfWork work) : Controller
{
    private const string Source = "unsubscribe-link";

    [HttpGet(NotificationsPaths.Unsubscribe)]
    public IActionResult Ask(string? token) => tokens.Read(token) is { } found ? View("Unsubscribe", new UnsubscribePage(token!, found.Kind, IsDone: false)) : NotFound();

    [HttpPost(NotificationsPaths.Unsubscribe), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Do([FromQuery] string? token, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not var (memberId, kind))
        {
            return NotFound();
        }

        await work.ExecuteAsync(
            (transaction, ct) => kind == NotificationKind.Marketing
                ? consents.RecordAsync(transaction, memberId, new ConsentAnswer(NotificationPurposes.MarketingMail, IsGiven: false, Source), ct)
                : PreferenceBook.SetAsync(transaction, memberId, Channel.Mail, isOn: false, ct),
            cancellationToken);
        return View("Unsubscribe", new UnsubscribePage(token!, kind, IsDone: true));
    }
}
