using CommunityKit.Payments.Begin;
using CommunityKit.Payments.Providers;
using CommunityKit.Payments.Reconciliation;
using CommunityKit.Payments.Refunds;

namespace CommunityKit.Payments.Records;

/// <summary>The module's face: each call leads to the use case that does it.</summary>
internal sealed class PaymentRegister(PaymentReads reads, PaymentMethods methods, BeginPayment begin, RefreshPayment refresh) : IPayments
{
    public ValueTask<IReadOnlyList<PaymentMethod>> MethodsAsync(PaymentQuery query, CancellationToken cancellationToken) =>
        methods.ForAsync(query, cancellationToken);

    public void Create(Transaction transaction, NewPayment payment) => RecordPayments.Create(transaction, payment);

    public ValueTask<PaymentStart> BeginAsync(Guid paymentId, PaymentStartRequest request, CancellationToken cancellationToken) =>
        begin.RunAsync(paymentId, request, cancellationToken);

    public ValueTask CloseAsync(Transaction transaction, Guid paymentId, CancellationToken cancellationToken) =>
        RecordPayments.CloseAsync(transaction, paymentId, cancellationToken);

    public ValueTask<Payment?> FindAsync(Guid paymentId, CancellationToken cancellationToken) => reads.FindAsync(paymentId, cancellationToken);

    public ValueTask<IReadOnlyList<Payment>> OfSubjectAsync(Guid subjectId, CancellationToken cancellationToken) =>
        reads.OfSubjectAsync(subjectId, cancellationToken);

    public ValueTask<bool> RefundAsync(Transaction transaction, NewRefund refund, CancellationToken cancellationToken) =>
        RecordRefund.RunAsync(transaction, refund, cancellationToken);

    public ValueTask<Payment?> RefreshAsync(Guid paymentId, CancellationToken cancellationToken) => refresh.RunAsync(paymentId, cancellationToken);
}
