using System.Globalization;
using System.Security.Cryptography;
using CommunityKit.PaymentSandbox.Bank;
using CommunityKit.PaymentSandbox.Data;
using CommunityKit.PaymentSandbox.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.PaymentSandbox.Cashier;

/// <summary>The buyer decides, once; the notices that follow from it, with their faults, are planned in the same transaction.</summary>
internal sealed class DecidePayment(IUnitOfWork work, ISettings<SandboxSettings> settings)
{
    /// <summary>False if it was decided already or the time is over.</summary>
    public Task<bool> RunAsync(BankPayment payment, bool pay, SandboxFault fault, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Context<SandboxDb>();
            var now = transaction.Now;
            var paid = !pay ? 0 : fault == SandboxFault.WrongAmount ? payment.Amount.Minor - 1 : payment.Amount.Minor;
            var state = pay ? BankState.Paid : BankState.Declined;
            var number = pay ? "SBX" + RandomNumberGenerator.GetInt32(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture) + payment.Id.ToString("N")[^8..] : null;
            var isDecided = await db.Payments
                .Where(p => p.Id == payment.Id && p.State == BankState.Waiting && (p.ExpiresAt == null || p.ExpiresAt > now))
                .TryUpdateAsync(
                    set => set
                        .SetProperty(p => p.State, state)
                        .SetProperty(p => p.Fault, fault)
                        .SetProperty(p => p.PaidMinor, paid)
                        .SetProperty(p => p.Number, number)
                        .SetProperty(p => p.DecidedAt, now),
                    token);
            if (!isDecided)
            {
                return false;
            }

            var decided = await db.Payments.AsNoTracking().FirstAsync(p => p.Id == payment.Id, token);
            foreach (var webhook in WebhookPlan.For(decided, now, TimeSpan.FromMinutes(settings.Current.LateMinutes)))
            {
                db.Add(webhook);
                transaction.Enqueue(WebhookWorker.Queue, new WebhookTask(webhook.Id), webhook.DueAt);
            }

            await db.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);
}
