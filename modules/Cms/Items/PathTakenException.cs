namespace CommunityKit.Cms.Items;

/// <summary>Rolls a publication back: another item has the address.</summary>
internal sealed class PathTakenException() : Exception("Another item has this address.");
