namespace CommunityKit.Webhooks.Sending;

/// <summary>A host's addresses are not allowed.</summary>
internal sealed class AddressRefusedException() : IOException("The receiver's address is not allowed.");
