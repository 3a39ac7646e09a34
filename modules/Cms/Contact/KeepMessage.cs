using CommunityKit.Cms.Data;

namespace CommunityKit.Cms.Contact;

/// <summary>Keeps a message, and has it mailed after the commit: a mail server that is down loses nothing.</summary>
internal sealed class KeepMessage(IUnitOfWork work)
{
    public Task RunAsync(ContactInput input, ContactForm form, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var db = transaction.Context<CmsDb>();
            var message = new ContactMessage
            {
                Id = Guid.CreateVersion7(),
                At = transaction.Now,
                Name = input.Name,
                Email = input.Email,
                Phone = form.AsksPhone ? input.Phone ?? "" : "",
                Text = input.Text,
                Page = form.Page,
                Consent = form.Consent,
            };
            db.Messages.Add(message);
            await db.SaveChangesAsync(ct);
            if (form.MailTo.Length > 0)
            {
                transaction.Enqueue(MailMessage.Queue, new MessageToMail(message.Id, form.MailTo));
            }
        },
        cancellationToken);
}
