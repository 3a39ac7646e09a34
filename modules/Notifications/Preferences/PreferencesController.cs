using CommunityKit.Customers;
using CommunityKit.Notifications.Sending;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Notifications.Preferences;

/// <summary>What a member wants to hear of, and where. Advertising is a consent and kept as one.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PreferencesController(PreferenceBook book, IConsents consents, IUnitOfWork work, IStringLocalizer<NotificationsModule> texts) : Controller
{
    private const string Source = "notification-settings";

    [HttpGet(NotificationsPaths.Preferences)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Preferences", await ReadAsync(cancellationToken));

    [HttpPost(NotificationsPaths.Preferences)]
    public async Task<IActionResult> Save(PreferencesForm form, CancellationToken cancellationToken)
    {
        var me = User.FindId()!.Value;
        var before = await ReadAsync(cancellationToken);
        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                await PreferenceBook.SetAsync(transaction, me, Channel.Inbox, form.ActivityInbox, token);
                await PreferenceBook.SetAsync(transaction, me, Channel.Mail, form.ActivityMail, token);
                if (form.MarketingInbox != before.MarketingInbox)
                {
                    await consents.RecordAsync(transaction, me, new ConsentAnswer(NotificationPurposes.MarketingInbox, form.MarketingInbox, Source), token);
                }

                if (form.MarketingMail != before.MarketingMail)
                {
                    await consents.RecordAsync(transaction, me, new ConsentAnswer(NotificationPurposes.MarketingMail, form.MarketingMail, Source), token);
                }
            },
            cancellationToken);
        this.Flash(texts["preferences.saved"]);
        return Redirect(Request.PathBase + NotificationsPaths.Preferences);
    }

    private async Task<PreferencesForm> ReadAsync(CancellationToken cancellationToken)
    {
        var me = User.FindId()!.Value;
        return new PreferencesForm
        {
            ActivityInbox = await book.IsOnAsync(me, Channel.Inbox, cancellationToken),
            ActivityMail = await book.IsOnAsync(me, Channel.Mail, cancellationToken),
            MarketingInbox = await consents.HasAsync(me, NotificationPurposes.MarketingInbox, cancellationToken),
            MarketingMail = await consents.HasAsync(me, NotificationPurposes.MarketingMail, cancellationToken),
        };
    }
}
