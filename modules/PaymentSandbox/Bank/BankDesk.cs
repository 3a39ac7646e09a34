using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.PaymentSandbox.Data;
using CommunityKit.PaymentSandbox.Signing;
using CommunityKit.Payments;
using CommunityKit.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.PaymentSandbox.Bank;

/// <summary>
/// The provider's interface for the shop: signed bytes in, signed bytes out, like a call over the wire. It is called in the process, because a
/// shop often cannot reach its own public address (proxies, certificates) and jobs know none; notices, the road under test, do go over HTTP.
/// </summary>
internal sealed class BankDesk(
    IUnitOfWork work, IDbContextFactory<SandboxDb> reading, SigningKeys keys, ISettings<SandboxSettings> settings, TimeProvider clock)
{
    /// <summary>How long a slow answer takes: more than any shop waits.</summary>
    public static readonly TimeSpan SlowAnswer = TimeSpan.FromMinutes(2);

    public async Task<(byte[] Body, string Signature)> CallAsync(byte[] body, string signature, CancellationToken cancellationToken)
    {
        if (!Signature.IsGood(signature, body, keys.All, clock.GetUtcNow()))
        {
            throw new PaymentProviderException("The sandbox does not believe the shop's signature.");
        }

        var call = JsonSerializer.Deserialize(body, BankJson.Default.BankCall)!;
        var payment = await FindAsync(call.Payment, cancellationToken);
        var fault = payment is { Fault: not SandboxFault.None } ? payment.Fault : settings.Current.Fault;
        await MisbehaveAsync(fault, cancellationToken);
        var reply = call.Question switch
        {
            BankQuestion.Start => await StartAsync(call, cancellationToken),
            _ when payment is null => new BankReply(call.Payment, BankState.Waiting),
            BankQuestion.Query => ReplyOf(payment),
            _ => await RefundAsync(call, payment, fault, cancellationToken),
        };
        var answer = JsonSerializer.SerializeToUtf8Bytes(reply, BankJson.Default.BankReply);
        return (answer, Signature.Make(await keys.CurrentAsync(cancellationToken), answer, clock.GetUtcNow()));
    }

    public static BankReply ReplyOf(BankPayment payment) => new(payment.Id, payment.State)
    {
        Amount = payment.PaidMinor,
        Currency = payment.Amount.Currency,
        Number = payment.Number,
        At = payment.DecidedAt,
    };

    private async Task MisbehaveAsync(SandboxFault fault, CancellationToken cancellationToken)
    {
        if (fault == SandboxFault.SlowApi)
        {
            await Task.Delay(SlowAnswer, clock, cancellationToken);
        }

        if (fault == SandboxFault.FailedApi)
        {
            throw new PaymentProviderException("The sandbox answers with an error, as it was told to.");
        }
    }

    private async Task<BankReply> StartAsync(BankCall call, CancellationToken cancellationToken)
    {
        var made = new BankPayment
        {
            Id = call.Payment,
            Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Amount = new Money(call.Amount, call.Currency),
            Reference = call.Reference,
            ReturnUrl = call.ReturnUrl,
            ShopUrl = call.ShopUrl,
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = call.ExpiresAt,
        };
        await work.ExecuteAsync((transaction, token) => new ValueTask<bool>(transaction.Context<SandboxDb>().TryInsertAsync(made, token)), cancellationToken);
        var payment = (await FindAsync(call.Payment, cancellationToken))!;
        return ReplyOf(payment) with { Cashier = Cashier.CashierController.PathOf(payment.Token) };
    }

    /// <summary>A refund once decided stays so, whoever asks again by its number.</summary>
    private async Task<BankReply> RefundAsync(BankCall call, BankPayment payment, SandboxFault fault, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var refund = await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Context<SandboxDb>();
                var given = await db.Refunds.Where(r => r.PaymentId == payment.Id && r.State != RefundState.Refused).SumAsync(r => r.AmountMinor, token);
                var made = new BankRefund
                {
                    Id = call.Refund!.Value,
                    PaymentId = payment.Id,
                    AmountMinor = call.Amount,
                    CreatedAt = now,
                    ReadyAt = fault == SandboxFault.RefundPending ? now + TimeSpan.FromMinutes(settings.Current.LateMinutes) : now,
                    State = fault == SandboxFault.RefundPending ? RefundState.Pending : RefundState.Done,
                };
                if (await db.Refunds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == made.Id, token) is { } known)
                {
                    return known;
                }

                // A refusal is not kept: asked again after its cause is gone, the provider may give the money back.
                if (fault == SandboxFault.RefundRefused || payment.State != BankState.Paid || given + call.Amount > payment.PaidMinor)
                {
                    return null;
                }

                db.Add(made);
                await db.SaveChangesAsync(token);
                return made;
            },
            cancellationToken);
        return ReplyOf(payment) with
        {
            Refund = refund is null ? RefundState.Refused : refund.State == RefundState.Pending && refund.ReadyAt <= now ? RefundState.Done : refund.State,
        };
    }

    private async Task<BankPayment?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
    }
}
