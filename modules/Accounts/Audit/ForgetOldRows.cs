using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Sessions;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Audit;

/// <summary>Every night: removes sessions and tokens that ended, and what the record has kept long enough.</summary>
internal sealed class ForgetOldRows(IUnitOfWork work, ISettings<AccountsSettings> settings) : IJob
{
    private static readonly TimeSpan EndedTokensFor = TimeSpan.FromDays(30);

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => await work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Accounts();
            var (persistentSince, otherwiseSince) = (transaction.Now - SessionRegister.PersistentFor, transaction.Now - SessionRegister.OtherwiseFor);
            await db.Sessions.Where(s => s.SeenAt <= (s.IsPersistent ? persistentSince : otherwiseSince)).ExecuteDeleteAsync(token);
            var tokensSince = transaction.Now - EndedTokensFor;
            await db.AccessTokens.Where(t => t.ExpiresAt <= tokensSince).ExecuteDeleteAsync(token);
            var eventsSince = transaction.Now - TimeSpan.FromDays(settings.Current.KeepEventsDays);
            await db.Events.Where(e => e.At <= eventsSince).ExecuteDeleteAsync(token);
        },
        cancellationToken);
}
