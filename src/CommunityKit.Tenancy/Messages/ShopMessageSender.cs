using CommunityKit.Packaging.Files;
using System.Net;
using System.Net.Mail;
using System.Text;
using CommunityKit.Messages;
using CommunityKit.Settings;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Tenancy.Messages;

/// <summary>Sends mail as the shop's settings say: by SMTP, or into files while no server is named.</summary>
internal sealed class ShopMessageSender(ISettings<MailSettings> settings, string dropFolder) : IMessageSender
{
    public async ValueTask SendAsync(Message message, CancellationToken cancellationToken)
    {
        var mail = settings.Current;
        if (mail.Server.Length == 0)
        {
            Drop(message, mail.From);
            return;
        }

        using var client = new SmtpClient(mail.Server, mail.Port) { EnableSsl = mail.Encrypted };
        if (mail.UserName.Length > 0)
        {
            client.Credentials = new NetworkCredential(mail.UserName, mail.Password);
        }

        using var letter = new MailMessage(mail.From, message.To, message.Subject, message.Text)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        letter.Headers.Add("Message-ID", $"<{message.Id:N}@{new MailAddress(mail.From).Host}>");
        if (message.UnsubscribeUrl is { } unsubscribe)
        {
            letter.Headers.Add("List-Unsubscribe", $"<{unsubscribe}>");
            letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        await client.SendMailAsync(letter, cancellationToken);
    }

    private void Drop(Message message, string from)
    {
        Directory.CreateDirectory(dropFolder);
        AtomicFile.Write(
            Path.Combine(dropFolder, message.Id.ToString("N") + ".txt"),
            $"From: {from}\nTo: {message.To}\nSubject: {message.Subject}\n{(message.UnsubscribeUrl is { } url ? $"List-Unsubscribe: <{url}>\n" : "")}\n{message.Text}\n",
            UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
