using CommunityKit.Payments.Data;
using CommunityKit.Payments.Refunds;

namespace CommunityKit.Payments.Records;

/// <summary>Which payments a list shows, for people and programs alike.</summary>
internal sealed record PaymentFilter
{
    /// <summary>Newest first.</summary>
    public static Keyset<PaymentRecord> Newest { get; } = Keyset<PaymentRecord>.By(p => p.CreatedAt, descending: true).ThenBy(p => p.Id, descending: true);

    /// <summary>Part of the reference, or the whole of an id or of a provider's number.</summary>
    public string? Text { get; init; }

    public PaymentState? State { get; init; }

    public string? Provider { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>True for those that need a person.</summary>
    public bool NeedsPerson { get; init; }

    public IQueryable<PaymentRecord> On(PaymentsDb db)
    {
        IQueryable<PaymentRecord> found = db.Payments;
        if (Text is { Length: > 0 } text)
        {
            var id = Guid.TryParse(text, out var parsed) ? parsed : Guid.Empty;
            found = found.Where(p => p.Reference.Contains(text) || p.TransactionNumber == text || p.Id == id || p.SubjectId == id);
        }

        found = State is { } state ? found.Where(p => p.State == state) : found;
        found = Provider is { } provider ? found.Where(p => p.Provider == provider) : found;
        found = SubjectId is { } subject ? found.Where(p => p.SubjectId == subject) : found;
        return NeedsPerson
            ? found.Where(p => p.Problem != null || db.Refunds.Any(r => r.PaymentId == p.Id
                && (r.State == RefundState.Refused || (r.State == RefundState.Pending && r.Attempts >= RefundRecord.StuckAfter))))
            : found;
    }
}
