using System.Globalization;
using CommunityKit.Cms.Data;
using CommunityKit.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Contact;

/// <summary>Mails a message to the shop. One that was deleted meanwhile is mailed to nobody.</summary>
internal sealed class MailMessage(
    IDbContextFactory<CmsDb> reading, IMessageSender sender, ISettings<ShopSettings> shop, IStringLocalizer<CmsModule> text) : IQueueWorker<MessageToMail>
{
    public static readonly QueueName<MessageToMail> Queue = new("cms.mail-message.v1");

    public async ValueTask RunAsync(MessageToMail payload, JobContext context, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Messages.FirstOrDefaultAsync(m => m.Id == payload.Id, cancellationToken) is not { } message)
        {
            return;
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(shop.Current.DefaultCulture);
        await sender.SendAsync(
            new Message(payload.To, text["contact.mail.subject", message.Name], text["contact.mail.text", message.Name, message.Email, message.Phone, message.Page, message.Text])
            {
                Id = message.Id,
            },
            cancellationToken);
    }
}
