namespace CommunityKit.Permissions;

/// <summary>
/// Tickets by which the host's owner enters a shop's admin without an account there: valid for one minute, once, for one tenant.
/// Implemented by the host. Thread-safe.
/// </summary>
public interface IOwnerTickets
{
    /// <summary>Takes a ticket.</summary>
    /// <param name="ticket">The text from the address.</param>
    /// <returns>The owner's e-mail address, or null if the ticket is unknown, used, expired or for another tenant.</returns>
    string? Redeem(string ticket);
}
