namespace CommunityKit.Accounts.Audit;

/// <summary>A line of the record of sign-ins and changes. Holds no password, no name, and only the network part of an address.</summary>
internal sealed class AccountEvent
{
    public const int MaxDetailLength = 200;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    public DateTimeOffset At { get; set; }

    public AccountEventKind Kind { get; set; }

    /// <summary>Whose account; null for unknown addresses and for roles.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Who did it; null for visitors.</summary>
    public Guid? ActorId { get; set; }

    public string Address { get; set; } = "";

    /// <summary>Key of a role, id of a permission, name of a token.</summary>
    public string Detail { get; set; } = "";
}
