namespace CommunityKit.Cms.Exchange;

/// <summary>Rolls a unit of work back: somebody changed an item while it ran.</summary>
internal sealed class OvertakenException() : Exception("The item changed within the unit of work.");
