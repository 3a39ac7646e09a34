using CommunityKit.Data;

namespace CommunityKit.Customers;

/// <summary>What people agreed to. Every answer is kept with its wording and time (PIPL art. 14–15: consent is given knowingly and can be withdrawn). Thread-safe; a scoped service.</summary>
public interface IConsents
{
    /// <summary>True if a member agrees to a purpose now.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="purpose">Purpose that a module declared, such as <c>marketing.mail</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<bool> HasAsync(Guid memberId, string purpose, CancellationToken cancellationToken);

    /// <summary>True if a guest, known by mail address alone, agrees to a purpose now.</summary>
    /// <param name="email">The address; only its hash is kept.</param>
    /// <param name="purpose">Purpose that a module declared.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<bool> HasAsync(string email, string purpose, CancellationToken cancellationToken);

    /// <summary>Records a member's answer in the caller's transaction. The same answer to the same wording again changes nothing.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask RecordAsync(Transaction transaction, Guid memberId, ConsentAnswer answer, CancellationToken cancellationToken);

    /// <summary>Records a guest's answer in the caller's transaction, for example at the checkout.</summary>
    /// <param name="transaction">The caller's unit of work.</param>
    /// <param name="email">The address; only its hash is kept.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask RecordAsync(Transaction transaction, string email, ConsentAnswer answer, CancellationToken cancellationToken);
}
