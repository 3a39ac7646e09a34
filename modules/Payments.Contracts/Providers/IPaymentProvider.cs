namespace CommunityKit.Payments.Providers;

/// <summary>
/// A provider of payments. It only talks: what it hears is recorded by the kit. Every method may be repeated with the same ids, and the
/// provider must treat that as one. Throw <see cref="PaymentProviderException"/> when the provider cannot be reached or says nonsense: the
/// kit asks again later. Resolved from a scope; the methods need no transaction.
/// </summary>
public interface IPaymentProvider
{
    /// <summary>Text that the provider wants to read in the answer to a notice that was taken, such as <c>success</c>; may be empty.</summary>
    string NoticeReply => "";

    /// <summary>True if it can be chosen for an amount now; asked while the choice is shown, so it must be quick.</summary>
    /// <param name="query">What is to be paid.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<bool> IsAvailableAsync(PaymentQuery query, CancellationToken cancellationToken) => new(true);

    /// <summary>Begins a payment.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="request">Where the buyer comes from and goes back to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Where the buyer goes. <see cref="PaymentStart.IsPaid"/> is believed only after <see cref="QueryAsync"/> says the same.</returns>
    ValueTask<PaymentStart> StartAsync(ProviderPayment payment, PaymentStartRequest request, CancellationToken cancellationToken);

    /// <summary>Asks how a payment stands.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<ProviderAnswer> QueryAsync(ProviderPayment payment, CancellationToken cancellationToken);

    /// <summary>Gives money back.</summary>
    /// <param name="refund">The refund.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns><see cref="RefundState.Pending"/> if it is under way: the kit asks again.</returns>
    ValueTask<RefundState> RefundAsync(ProviderRefund refund, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a notice that arrived at <c>/api/v1/payments/notices/{provider}</c>. It must check the signature over the raw bytes.
    /// </summary>
    /// <param name="notice">The notice as it arrived.</param>
    /// <returns>What it says; null if it is forged or unreadable, which is answered with 400 and recorded.</returns>
    ProviderAnswer? Read(ProviderNotice notice);
}
