using System.Globalization;
using CommunityKit.Customers.Data;
using CommunityKit.Customers.Events;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Consents;

/// <summary>
/// Answers about purposes. Invariants: the log only grows; the state is the last line of the log; somebody agrees only to the wording that is
/// declared now, or a later one.
/// </summary>
internal sealed class ConsentBook(IDbContextFactory<CustomersDb> reading, Purposes purposes, IModuleList modules) : IConsents
{
    private readonly string _tenant = modules.All[0].TenantId;

    public ValueTask<bool> HasAsync(Guid memberId, string purpose, CancellationToken cancellationToken) =>
        HasSubjectAsync(ConsentSubject.Member(memberId), purpose, cancellationToken);

    public ValueTask<bool> HasAsync(string email, string purpose, CancellationToken cancellationToken) =>
        HasSubjectAsync(ConsentSubject.Guest(_tenant, email), purpose, cancellationToken);

    public async ValueTask RecordAsync(Transaction transaction, Guid memberId, ConsentAnswer answer, CancellationToken cancellationToken)
    {
        if (await WriteAsync(transaction, ConsentSubject.Member(memberId), answer, cancellationToken))
        {
            transaction.Publish(new ConsentChanged(memberId, answer.Purpose, answer.IsGiven));
        }
    }

    public async ValueTask RecordAsync(Transaction transaction, string email, ConsentAnswer answer, CancellationToken cancellationToken) =>
        await WriteAsync(transaction, ConsentSubject.Guest(_tenant, email), answer, cancellationToken);

    /// <summary>A member's last answers by purpose.</summary>
    public async Task<Dictionary<string, ConsentState>> StatesAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var subject = ConsentSubject.Member(memberId);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Consents.Where(c => c.Subject == subject).ToDictionaryAsync(c => c.Purpose, StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>A member's answers with the words that were shown, newest first.</summary>
    public async Task<List<(ConsentEvent Event, string Text)>> LogAsync(Guid memberId, int limit, CancellationToken cancellationToken)
    {
        var subject = ConsentSubject.Member(memberId);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.ConsentEvents.Where(e => e.Subject == subject)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(limit)
            .Select(e => new { Event = e, db.ConsentWordings.First(w => w.Hash == e.WordingHash).Text })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Event, row.Text))];
    }

    private async ValueTask<bool> HasSubjectAsync(string subject, string purpose, CancellationToken cancellationToken)
    {
        if (purposes.Find(purpose) is not { } declared)
        {
            return false;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Consents.AnyAsync(
            c => c.Subject == subject && c.Purpose == purpose && c.IsGiven && c.Wording >= declared.Wording, cancellationToken);
    }

    private async Task<bool> WriteAsync(Transaction transaction, string subject, ConsentAnswer answer, CancellationToken cancellationToken)
    {
        var purpose = purposes.Find(answer.Purpose)
            ?? throw new ArgumentException($"No module declares the purpose {answer.Purpose}. Declare it with module.ConsentPurpose(…).", nameof(answer));
        var db = transaction.Customers();
        if (!await SetStateAsync(db, subject, purpose, answer.IsGiven, transaction.Now, cancellationToken))
        {
            return false;
        }

        var culture = CultureInfo.CurrentUICulture.Name;
        var text = purposes.Label(purpose.Name) + "\n" + purposes.Detail(purpose.Name);
        var hash = ConsentWording.HashOf(purpose.Name, purpose.Wording, culture, text);
        if (!await db.ConsentWordings.AnyAsync(w => w.Hash == hash, cancellationToken))
        {
            await db.TryInsertAsync(
                new ConsentWording { Hash = hash, Purpose = purpose.Name, Wording = purpose.Wording, Culture = culture, Text = text, FirstAt = transaction.Now },
                cancellationToken);
        }

        db.ConsentEvents.Add(new ConsentEvent
        {
            Id = Guid.CreateVersion7(transaction.Now),
            At = transaction.Now,
            Subject = subject,
            Purpose = purpose.Name,
            IsGiven = answer.IsGiven,
            Wording = purpose.Wording,
            WordingHash = hash,
            Source = answer.Source,
        });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>False if that is the state already.</returns>
    private static async Task<bool> SetStateAsync(
        CustomersDb db, string subject, ConsentPurpose purpose, bool isGiven, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = db.Consents.Where(c => c.Subject == subject && c.Purpose == purpose.Name);
        if (!await state.AnyAsync(cancellationToken))
        {
            return await db.TryInsertAsync(
                new ConsentState { Subject = subject, Purpose = purpose.Name, IsGiven = isGiven, Wording = purpose.Wording, At = now }, cancellationToken);
        }

        return await state.Where(c => c.IsGiven != isGiven || c.Wording != purpose.Wording).TryUpdateAsync(
            set => set.SetProperty(c => c.IsGiven, isGiven).SetProperty(c => c.Wording, purpose.Wording).SetProperty(c => c.At, now), cancellationToken);
    }
}
