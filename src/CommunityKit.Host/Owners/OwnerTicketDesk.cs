using System.Collections.Concurrent;
using System.Security.Cryptography;
using CommunityKit.Permissions;

namespace CommunityKit.Host.Owners;

/// <summary>
/// Hands out the tickets by which the host's owner enters a shop's admin: random, for one tenant, for one minute, for one use.
/// Thread-safe.
/// </summary>
internal sealed class OwnerTicketDesk(TimeProvider clock)
{
    private static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (string Tenant, string Email, DateTimeOffset Until)> _tickets = new(StringComparer.Ordinal);

    public string Issue(string tenantId, string email)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, entry) in _tickets)
        {
            if (entry.Until < now)
            {
                _tickets.TryRemove(old, out _);
            }
        }

        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _tickets[ticket] = (tenantId, email, now + ValidFor);
        return ticket;
    }

    /// <summary>The window of one tenant.</summary>
    public IOwnerTickets For(string tenantId) => new Window(this, tenantId);

    private string? Redeem(string tenantId, string ticket) =>
        _tickets.TryRemove(ticket, out var entry) && entry.Tenant == tenantId && clock.GetUtcNow() <= entry.Until ? entry.Email : null;

    private sealed class Window(OwnerTicketDesk desk, string tenantId) : IOwnerTickets
    {
        public string? Redeem(string ticket) => desk.Redeem(tenantId, ticket);
    }
}
