namespace CommunityKit.Accounts.Mails;

/// <summary>A mail that waits to be sent. Links are made when it is sent, so no token ever lies in the queue.</summary>
/// <param name="AccountId">Whom it is about; empty for an address without an account: then nothing is sent, after the same work.</param>
/// <param name="Kind">Why.</param>
/// <param name="Origin">Address of the shop that links begin with.</param>
internal sealed record AccountMail(Guid AccountId, MailKind Kind, string Origin)
{
    /// <summary>Where to send it when that is not the account's own address.</summary>
    public string? To { get; init; }
}
