using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Redirects;
using CommunityKit.Cms.Showing;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Writes redirects.</summary>
internal static class RedirectWriter
{
    public static async ValueTask<ContentWriteResult> WriteAsync(Batch batch, RedirectRecord record, CancellationToken cancellationToken)
    {
        var from = PathRules.Normalize(record.From);
        if (!PathRules.IsValid(from))
        {
            return Results.Refused(record, "path-invalid", $"\"{record.From}\" cannot be an address of the shop.");
        }

        if (!PageUrls.IsSafe(record.To) || PathRules.Normalize(record.To) == from)
        {
            return Results.Refused(record, "link-invalid", $"The redirect from {from} cannot lead to \"{record.To}\": it leads to another path that begins with /, or to an https address.");
        }

        var (thing, hash, then) = (Things.NameOf(record), Ledger.Hash(record.To, record.IsPermanent ? "301" : "302"), Ledger.Token(record.To, record.IsPermanent ? "301" : "302"));
        var redirect = await batch.Db.Redirects.AsTracking().FirstOrDefaultAsync(r => r.From == from, cancellationToken);
        if (redirect is not null && batch.Ledger.WasWritten(thing, hash))
        {
            return new(record, WriteOutcome.Unchanged);
        }

        var says = redirect is not null && redirect.To == record.To && redirect.IsPermanent == record.IsPermanent;
        if (redirect is not null && !says && batch.Ledger.IsEdited(thing, Ledger.Token(redirect.To, redirect.IsPermanent ? "301" : "302")))
        {
            return Results.Edited(record, $"The redirect from {from}");
        }

        await batch.Ledger.KeepAsync(thing, hash, then, cancellationToken);
        var outcome = redirect is null ? WriteOutcome.Created : says ? WriteOutcome.Unchanged : WriteOutcome.Updated;
        redirect ??= batch.Db.Redirects.Add(new Redirect { Id = Guid.CreateVersion7(), From = from, To = record.To }).Entity;
        (redirect.To, redirect.IsPermanent) = (record.To, record.IsPermanent);
        await batch.Db.SaveChangesAsync(cancellationToken);
        return new(record, outcome);
    }
}
