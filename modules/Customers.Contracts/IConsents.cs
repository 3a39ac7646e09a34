namespace CommunityKit.Customers;

/// <summary>What people agreed to. Every answer is kept with its wording and time (PIPL art. 14–15: consent is given knowingly and can be withdrawn). Thread-safe; a scoped service.</summary>
public interface IConsents
{
    /// <summary>True if a member agrees to a purpose now.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="purpose">Purpose that a module declared, such as <c>marketing.mail</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<bool> HasAsync(Guid memberId, string purpose, CancellationToken cancellationToken);
}
