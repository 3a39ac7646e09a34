namespace CommunityKit.Accounts.Frame;

/// <summary>What a mailed link brings.</summary>
internal sealed class LinkForm
{
    /// <summary>Id of the account.</summary>
    public string Id { get; set; } = "";

    public string Token { get; set; } = "";
}
