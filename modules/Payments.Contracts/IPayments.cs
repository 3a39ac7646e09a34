using CommunityKit.Data;

namespace CommunityKit.Payments;

/// <summary>
/// Money in and out. What a provider says is recorded first, in a transaction of its own, and told by events; what follows from it (an order
/// is paid) is the business of whoever handles them. Thread-safe; a scoped service.
/// </summary>
public interface IPayments
{
    /// <summary>The ways to pay an amount now; names in the current UI culture.</summary>
    /// <param name="query">What is to be paid.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<PaymentMethod>> MethodsAsync(PaymentQuery query, CancellationToken cancellationToken);

    /// <summary>Records that an amount is to be paid; one of 0 is paid with it. Repeating it with the same id changes nothing.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="payment">The payment.</param>
    void Create(Transaction transaction, NewPayment payment);

    /// <summary>
    /// Asks the provider to begin; safe to repeat, for example when the buyer comes back to pay. An amount of 0 asks nobody.
    /// </summary>
    /// <param name="paymentId">A payment that was created.</param>
    /// <param name="request">Where the buyer comes from and goes back to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Where the buyer goes; a refusal with a reason when the provider does not answer, so that another way can be chosen.</returns>
    ValueTask<PaymentStart> BeginAsync(Guid paymentId, PaymentStartRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Nobody waits for the payment any more: the buyer can no longer begin it. Money that still comes is recorded and told, and the provider
    /// is asked for it a while longer, because its last notice may have been lost.
    /// </summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="paymentId">The payment.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask CloseAsync(Transaction transaction, Guid paymentId, CancellationToken cancellationToken);

    /// <summary>A payment, or null.</summary>
    /// <param name="paymentId">Its id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<Payment?> FindAsync(Guid paymentId, CancellationToken cancellationToken);

    /// <summary>All payments of a thing that is paid for, oldest first.</summary>
    /// <param name="subjectId">For example the id of an order.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<Payment>> OfSubjectAsync(Guid subjectId, CancellationToken cancellationToken);

    /// <summary>
    /// Gives money back: recorded now, sent by a queue with retries until the provider has it. Never more than was captured and is not yet
    /// given back: then nothing is recorded and the answer is false. Repeating it with the same refund id changes nothing and answers true.
    /// </summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="refund">The refund.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<bool> RefundAsync(Transaction transaction, NewRefund refund, CancellationToken cancellationToken);

    /// <summary>
    /// Asks the provider now how a payment stands, instead of waiting for its notice; for a result page that the buyer looks at. Asking again
    /// within a few seconds answers from memory; a provider that is silent leaves the payment as it is.
    /// </summary>
    /// <param name="paymentId">The payment.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<Payment?> RefreshAsync(Guid paymentId, CancellationToken cancellationToken);
}
