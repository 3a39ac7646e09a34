using System.Globalization;
using System.Text.Json;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Texts;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Inbox;

/// <summary>Reads a member's inbox and marks what was opened.</summary>
internal sealed class MemberInbox(IUnitOfWork work, IDbContextFactory<NotificationsDb> reading, MessageWriter writer, InboxCounts counts)
{
    private static readonly Keyset<InboxMessage> Newest = Keyset<InboxMessage>.By(m => m.At, descending: true).ThenBy(m => m.Id, descending: true);

    public async Task<InboxPage> ReadAsync(Guid memberId, string name, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await Newest.PageAsync(db.Inbox.Where(m => m.MemberId == memberId), after, limit, cancellationToken);
        var items = new List<InboxItem>();
        foreach (var row in page.Rows)
        {
            items.Add(await WriteAsync(row, name, cancellationToken));
        }

        return new InboxPage(items, page.Next) { Unread = await counts.UnreadAsync(memberId, cancellationToken) };
    }

    /// <summary>Opens a message: it counts as read from now on. Null if it is not in this inbox.</summary>
    public async Task<InboxItem?> OpenAsync(Guid memberId, string name, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await db.Inbox.SingleOrDefaultAsync(m => m.Id == id && m.MemberId == memberId, cancellationToken) is not { } row)
        {
            return null;
        }

        if (row.ReadAt is null)
        {
            await MarkAsync(memberId, id, cancellationToken);
        }

        return await WriteAsync(row, name, cancellationToken);
    }

    /// <summary>Marks one message as read, or all of them.</summary>
    /// <returns>Messages that were unread.</returns>
    public Task<int> MarkAsync(Guid memberId, Guid? id, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            transaction.OnCommitted(() => counts.Forget(memberId));
            return await transaction.Notifications().Inbox
                .Where(m => m.MemberId == memberId && m.ReadAt == null && (id == null || m.Id == id))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, transaction.Now), token);
        },
        cancellationToken);

    private async Task<InboxItem> WriteAsync(InboxMessage row, string name, CancellationToken cancellationToken)
    {
        var message = new NewNotification(row.Id, row.Template)
        {
            MemberId = row.MemberId,
            Arguments = JsonSerializer.Deserialize(row.Arguments, NotificationsJson.Default.IReadOnlyDictionaryStringString)!,
            Path = row.Path,
        };
        // Where it leads stands on the page as a link of its own.
        var words = await writer.WriteAsync(row.Template, CultureInfo.CurrentUICulture, message, name, origin: "", cancellationToken);
        return new InboxItem(row.Id, words.Subject, words.Text, row.Path, row.At, row.ReadAt is not null);
    }
}
