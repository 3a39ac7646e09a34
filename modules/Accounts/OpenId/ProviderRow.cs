namespace CommunityKit.Accounts.OpenId;

/// <summary>One line of the list of providers.</summary>
internal sealed record ProviderRow(Guid Id, string Label, string Key, string Issuer, bool IsEnabled, int Members);
