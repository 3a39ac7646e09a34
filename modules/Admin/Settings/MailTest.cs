using System.Net.Mail;
using CommunityKit.Admin.Frame;
using CommunityKit.Messages;
using CommunityKit.UI.Admin;

namespace CommunityKit.Admin.Settings;

/// <summary>Sends a mail with the saved settings.</summary>
public sealed class MailTest(IMessageSender sender, ISettings<MailSettings> mail, ISettings<ShopSettings> shop, Words words) : ISettingsTest
{
    /// <inheritdoc />
    public async ValueTask<SettingsTestResult> RunAsync(string input, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(input, out _))
        {
            return new SettingsTestResult(false, words.Own["mailTest.badAddress"]);
        }

        var name = shop.Current.Name.For();
        await sender.SendAsync(new Message(input, words.Own["mailTest.subject", name], words.Own["mailTest.text", name]), cancellationToken);
        return new SettingsTestResult(
            true, mail.Current.Server.Length == 0 ? words.Own["mailTest.dropped"] : words.Own["mailTest.sent", input, mail.Current.Server]);
    }
}
